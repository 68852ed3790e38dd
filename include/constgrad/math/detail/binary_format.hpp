// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math::detail {

/// The bit patterns of T, and its constants in a form that everywhere<> takes.
template <class T>
struct binary_format {
    using integer = constgrad::detail::integer_like<T>;
    static constexpr int mantissa_bits = std::numeric_limits<T>::digits - 1;
    static constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    static constexpr integer sign = std::numeric_limits<integer>::min();
    static constexpr integer infinity_bits = std::bit_cast<integer>(std::numeric_limits<T>::infinity());

    static constexpr T half = T(0.5);
    static constexpr T one{1};
    static constexpr T two{2};
    static constexpr T minus_two{-2};
    static constexpr T digits{std::numeric_limits<T>::digits};
    static constexpr T epsilon = std::numeric_limits<T>::epsilon();
    static constexpr T smallest_normal = std::numeric_limits<T>::min();
    static constexpr T largest = std::numeric_limits<T>::max();
    static constexpr T infinity = std::numeric_limits<T>::infinity();
    static constexpr T minus_infinity = -infinity;
    static constexpr T all_integers = 1 / epsilon;           // no fractions from here on
    static constexpr T integer_shifter = 3 / (2 * epsilon);  // added, leaves an integer in the lowest bits
};

template <floating_lanes V>
inline constexpr V one = simd::everywhere<V, binary_format<lane_scalar<V>>::one>;

/// NaN in all lanes, without arithmetic: clang takes none that gives NaN in constant evaluation.
template <floating_lanes V>
inline constexpr V quiet_nan =
    simd::from_bits<V>(lane_integers<V>{} + simd::bits_of(std::numeric_limits<lane_scalar<V>>::quiet_NaN()));

/// The magnitude of x with the sign of y; or x, if it has that sign already.
template <floating_lanes V>
constexpr V with_sign_of(V x, V y) {
    return simd::from_bits<V>(simd::bits_of(x) | (simd::bits_of(y) & binary_format<lane_scalar<V>>::sign));
}

}  // namespace constgrad::math::detail

CONSTGRAD_DIAGNOSTICS_POP
