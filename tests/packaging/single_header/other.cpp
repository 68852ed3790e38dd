// SPDX-License-Identifier: BSL-1.0
// A second translation unit, which includes the header twice.
#include "other.hpp"

#include <bit>

#include <constgrad.hpp>
#include <constgrad.hpp>

std::uint32_t bits_of_exp(float x) { return std::bit_cast<std::uint32_t>(constgrad::math::exp(x)); }
