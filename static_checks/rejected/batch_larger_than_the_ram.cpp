// SPDX-License-Identifier: BSL-1.0
// expect: target_memory: this needs more bytes of RAM
// expect: 6540(UL)? <= 4096
#include <constgrad/activation/relu.hpp>
#include <constgrad/core/target_memory.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
using classifier = network<dense<float, 4, 16>, relu, dense<float, 16, 3>>;
constexpr target_memory target{.flash = 32 * 1024, .ram = 4 * 1024};
#ifdef REJECTED
static_assert(fits_ram<target, sizeof(classifier), step_stack<classifier, 32>>);
#else
static_assert(fits_ram<target, sizeof(classifier), step_stack<classifier, 16>>);
#endif
