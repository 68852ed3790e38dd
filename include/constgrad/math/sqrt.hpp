// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/square_root.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

namespace detail {

template <class T, int n>
inline constexpr T four_to{static_cast<T>(typename binary_format<T>::integer(1) << 2 * n)};

/// The correctly rounded root of m, 1 <= m < 4.
template <floating_lanes V>
constexpr V root_of_fraction(V m) {
    using T = lane_scalar<V>;
    using format = binary_format<T>;
    using integer = typename format::integer;
    V const half = simd::everywhere<V, format::half>;
    V const epsilon = simd::everywhere<V, format::epsilon>;
    // Half the exponent and half the mantissa: 3.5 % off. Each step of Heron's squares the error.
    constexpr integer exponent = integer(format::bias) << (format::mantissa_bits - 1);
    V root = simd::from_bits<V>((simd::bits_of(m) >> 1) + (exponent - (integer(3) << (format::mantissa_bits - 7))));
    root = (root + m / root) * half;
    root = (root + m / root) * half;
    root = (root + m / root) * half;
    if constexpr (sizeof(T) == 8) root = (root + m / root) * half;

    // Now root is off by less than one unit in its last place. It is right if -root * unit < m - root^2 <= root * unit;
    // m - root^2 is exact when root is split into halves of few bits.
    constexpr integer low_bits = (integer(1) << (format::mantissa_bits + 2) / 2) - 1;
    V const high = simd::from_bits<V>((simd::bits_of(root) + (low_bits >> 1)) & ~low_bits);
    V const low = root - high;
    V const rest = ((m - simd::rounded(high * high)) - simd::rounded((high + high) * low)) - simd::rounded(low * low);
    V const limit = root * epsilon;
    V const raised = simd::select(rest > limit, root + epsilon, root);
    return simd::select(rest <= -limit, root - epsilon, raised);
}

/// The root of a positive normal number times 2^-lowered_by. (A root is never denormal.)
template <floating_lanes V>
constexpr V root_of_normal(V x, lane_integers<V> lowered_by) {
    using format = binary_format<lane_scalar<V>>;
    lane_integers<V> const bits = simd::bits_of(x);
    lane_integers<V> const k = ((bits >> format::mantissa_bits) - format::bias) >> 1;  // x = 4^k * m
    V const m = simd::from_bits<V>(bits - (k << (format::mantissa_bits + 1)));
    return simd::from_bits<V>(simd::bits_of(root_of_fraction(m)) + ((k - lowered_by) << format::mantissa_bits));
}

/// The square root without an instruction for it: in constant evaluation, and where the target has none.
template <floating_lanes V>
constexpr V computed_root(V x) {
    using T = lane_scalar<V>;
    using format = binary_format<T>;
    V const smallest = simd::everywhere<V, format::smallest_normal>;
    V const largest = simd::everywhere<V, format::largest>;
    if (std::is_constant_evaluated() && simd::all_of((x >= smallest) & (x <= largest)))
        return root_of_normal(x, lane_integers<V>{});  // the same bits
    auto const ordinary = (x > V{}) & (x <= largest);
    V const inside = simd::select(ordinary, x, one<V>);
    auto const denormal = inside < smallest;
    constexpr int lift = (format::mantissa_bits + 2) / 2;
    V const normal = inside * simd::select(denormal, simd::everywhere<V, four_to<T, lift>>, one<V>);
    lane_integers<V> const lowered_by = simd::select(denormal, lane_integers<V>{} + lift, lane_integers<V>{});
    V const result = root_of_normal(normal, lowered_by);
    return simd::select(ordinary, result, simd::select(x < V{}, quiet_nan<V>, x));
}

}  // namespace detail

/// The square root, correctly rounded. -0 for -0, NaN for negative x, infinity for infinity, NaN for NaN.
template <floating_lanes V>
constexpr V sqrt(V x) {
    if constexpr (simd::has_root_instruction<V>) {
        if (!std::is_constant_evaluated()) {
            V const special = simd::select(x < V{}, detail::quiet_nan<V>, x);
            return simd::select(x >= V{}, simd::root_by_instruction(x), special);
        }
    }
    return detail::computed_root(x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
