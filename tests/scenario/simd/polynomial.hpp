// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/polynomial.hpp>

#include <scenario/simd/packs.hpp>

namespace scenario::polynomial {

using namespace constgrad;

template <class T>
struct line {
    static constexpr T values[]{5, -3};
};
template <class T>
struct parabola {
    static constexpr T values[]{3, -2, 1};
};
template <class T>
struct series {
    static constexpr T values[]{T(1.1), T(-0.7), T(0.3), T(-0.11), T(0.013), T(-0.0021), T(0.00017)};
};

template <class T>
inline constexpr T e = sizeof(T) == 4 ? T(0x1p-12) : T(0x1p-27);
/// x^2 - (1 + 2 e): at x = 1 + e this is 0 if the square is rounded, and e^2 if it is not.
template <class T>
struct square_less_its_rounding {
    static constexpr T values[]{-(1 + 2 * e<T>), T(0), T(1)};
};

/// Its value at numbers that differ from lane to lane is that at each of them.
template <class Coefficients, class V>
constexpr bool lanes_equal_scalars(packs::numbers<lane_scalar<V>, lane_count<V>> const& x) {
    auto const found = simd::stored(simd::polynomial<Coefficients>(packs::packed<V>(x)));
    for (int i = 0; i < lane_count<V>; ++i)
        if (!packs::is_exactly(found.at[i], simd::polynomial<Coefficients>(x.at[i]))) return false;
    return true;
}

template <class T>
constexpr bool small_polynomials_have_known_values() {
    return simd::polynomial<line<T>>(T(7)) == -16 && simd::polynomial<parabola<T>>(T(0)) == 3 &&
           simd::polynomial<parabola<T>>(T(1)) == 2 && simd::polynomial<parabola<T>>(T(-2)) == 11 &&
           simd::polynomial<parabola<T>>(T(0.5)) == T(2.25);
}

template <class T>
constexpr bool products_are_rounded_before_they_are_added() {
    using V = lanes<T, 4>;
    auto const row = simd::stored(simd::polynomial<square_less_its_rounding<T>>(simd::broadcast<V>(1 + e<T>)));
    for (T const& lane : row.at)
        if (lane != 0) return false;
    return simd::polynomial<square_less_its_rounding<T>>(1 + e<T>) == 0;
}

template <class T, int W>
constexpr bool all_polynomials_in_lanes_equal_scalars() {
    auto const x = packs::ordinary<T, W>(4);
    using V = lanes<T, W>;
    return lanes_equal_scalars<line<T>, V>(x) && lanes_equal_scalars<parabola<T>, V>(x) &&
           lanes_equal_scalars<series<T>, V>(x);
}

template <class T>
constexpr bool all() {
    return small_polynomials_have_known_values<T>() && products_are_rounded_before_they_are_added<T>() &&
           all_polynomials_in_lanes_equal_scalars<T, 2>() && all_polynomials_in_lanes_equal_scalars<T, 4>() &&
           all_polynomials_in_lanes_equal_scalars<T, 8>() && all_polynomials_in_lanes_equal_scalars<T, 32>();
}

}  // namespace scenario::polynomial
