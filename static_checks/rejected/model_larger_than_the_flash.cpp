// SPDX-License-Identifier: BSL-1.0
// expect: target_memory: this needs more bytes of flash
// expect: 524(UL)? <= 512
#include <constgrad/activation/relu.hpp>
#include <constgrad/core/target_memory.hpp>
#include <constgrad/network/network.hpp>

using namespace constgrad;
constexpr network model{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}};
#ifdef REJECTED
constexpr target_memory target{.flash = 512, .ram = 128};
#else
constexpr target_memory target{.flash = 1024, .ram = 128};
#endif
static_assert(fits_flash<target, sizeof(model)>);
