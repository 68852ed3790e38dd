// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/target_memory.hpp>

// (What does not fit: rejected/model_larger_than_the_flash.cpp, rejected/batch_larger_than_the_ram.cpp.)
namespace {

using namespace constgrad;

constexpr target_memory small{.flash = 100, .ram = 50};
static_assert(fits_flash<small, 100> && fits_flash<small, 60, 30, 10> && fits_flash<small>);
static_assert(fits_ram<small, 50> && fits_ram<small, 49, 1>);

}  // namespace
