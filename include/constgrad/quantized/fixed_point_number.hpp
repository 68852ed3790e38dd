// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace constgrad {

/// Integers that stand for fractions, named as signal processors name them: q is q * 2^-15, or q * 2^-31, where a
/// number lies in [-1, 1); other ranges have fewer or more bits behind the point (`fixed_point_format`).
using q15 = std::int16_t;
using q31 = std::int32_t;

/// q15 or q31.
template <class Number>
concept fixed_point_number = std::same_as<Number, q15> || std::same_as<Number, q31>;

namespace detail {

template <fixed_point_number Number>
inline constexpr int fixed_point_bits = std::numeric_limits<Number>::digits;

/// What a sum starts at: twice the bits.
template <fixed_point_number Number>
using fixed_point_bias = std::conditional_t<std::same_as<Number, q15>, std::int32_t, std::int64_t>;

}  // namespace detail

}  // namespace constgrad
