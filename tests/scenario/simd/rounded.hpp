// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

#include <scenario/simd/packs.hpp>

namespace scenario::rounded {

using namespace constgrad;

template <class V>
constexpr bool all_lanes_are(V const& found, lane_scalar<V> expected) {
    auto const row = simd::stored(found);
    for (lane_scalar<V> const& lane : row.at)
        if (!same_bits(lane, expected)) return false;
    return true;
}

/// sum + product, as the kernels write it.
template <class V>
constexpr V sum_of_product(V sum, V a, V b) {
    CONSTGRAD_EXACT_PRODUCTS
    return sum + CONSTGRAD_ROUNDED(a * b);
}

/// x^2 = 1 + 2 e + e^2 loses e^2 when it is rounded, which a fused multiply-add would leave when the rest is taken off.
template <class V>
constexpr bool a_product_loses_its_last_bits() {
    using T = lane_scalar<V>;
    constexpr T e = sizeof(T) == 4 ? T(0x1p-12) : T(0x1p-27);
    V const x = simd::broadcast<V>(1 + e);
    V const rest = simd::broadcast<V>(-(1 + 2 * e));
    return all_lanes_are(rest + simd::rounded(x * x), T(0)) && all_lanes_are(simd::multiply_add(rest, x, x), T(0)) &&
           all_lanes_are(sum_of_product(rest, x, x), T(0));
}

template <class V>
constexpr bool one_factor_may_be_a_scalar() {
    using T = lane_scalar<V>;
    V const x = simd::broadcast<V>(T(3));
    V const sum = simd::broadcast<V>(T(0.5));
    return all_lanes_are(simd::multiply_add(sum, T(-2), x), T(-5.5)) &&
           all_lanes_are(simd::multiply_add(sum, x, T(-2)), T(-5.5));
}

/// A product on its own comes back as it was, down to the sign of a zero.
template <class V>
constexpr bool a_product_is_left_as_it_is() {
    using T = lane_scalar<V>;
    return all_lanes_are(simd::rounded(simd::broadcast<V>(T(-0.0))), T(-0.0)) &&
           all_lanes_are(simd::rounded(simd::broadcast<V>(T(1.25))), T(1.25));
}

template <class V>
constexpr bool hold_for() {
    return a_product_loses_its_last_bits<V>() && one_factor_may_be_a_scalar<V>() && a_product_is_left_as_it_is<V>();
}

template <class T>
constexpr bool all() {
    return hold_for<T>() && hold_for<lanes<T, 2>>() && hold_for<lanes<T, 4>>() && hold_for<lanes<T, 8>>() &&
           hold_for<lanes<T, 32>>();
}

}  // namespace scenario::rounded
