// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/elementwise.hpp>

#include <support/same_bits.hpp>

namespace scenario::elementwise {

using namespace constgrad;

inline constexpr matrix<float, 2, 2> a{1, 2, 3, 4};
inline constexpr matrix<float, 2, 2> b{5, 7, 11, 13};
inline constexpr vector v{1.0, 2.0, 4.0};
inline constexpr vector w{3.0, 5.0, 8.0};

constexpr bool matrices_have_arithmetic() {
    return a + b == matrix<float, 2, 2>{6, 9, 14, 17} && b - a == matrix<float, 2, 2>{4, 5, 8, 9} &&
           a * 2 == matrix<float, 2, 2>{2, 4, 6, 8} && 2 * a == a * 2 &&
           a / 2 == matrix<float, 2, 2>{0.5f, 1, 1.5f, 2} && -a == matrix<float, 2, 2>{-1, -2, -3, -4} &&
           hadamard(a, b) == matrix<float, 2, 2>{5, 14, 33, 52};
}

constexpr bool vectors_have_arithmetic() {
    return v + w == vector{4.0, 7.0, 12.0} && w - v == vector{2.0, 3.0, 4.0} && v * 3 == vector{3.0, 6.0, 12.0} &&
           3 * v == v * 3 && v / 4 == vector{0.25, 0.5, 1.0} && -v == vector{-1.0, -2.0, -4.0} &&
           hadamard(v, w) == vector{3.0, 10.0, 32.0};
}

constexpr bool updates_in_place_equal_the_operators() {
    auto m = a;
    m += b;
    if (m != a + b) return false;
    m -= a;
    if (m != b) return false;
    m *= 3;
    if (m != b * 3) return false;
    m /= 2;
    if (m != b * 3 / 2) return false;
    auto u = v;
    ((u += w) -= v) *= 2;
    u /= 4;
    return u == w / 2;
}

constexpr bool a_matrix_can_be_added_to_itself() {
    auto m = a;
    m += m;
    return m == a * 2;
}

constexpr bool functions_are_applied_to_every_element() {
    auto const square = [](auto x) { return x * x; };
    auto m = a;
    apply(m, square);
    auto u = v;
    apply(u, square);
    return m == hadamard(a, a) && map(a, square) == m && u == hadamard(v, v) && map(v, square) == u;
}

constexpr bool negation_changes_the_sign_of_zero() { return same_bits((-vector{0.0f})[0], -0.0f); }

constexpr bool all() {
    return matrices_have_arithmetic() && vectors_have_arithmetic() && updates_in_place_equal_the_operators() &&
           a_matrix_can_be_added_to_itself() && functions_are_applied_to_every_element() &&
           negation_changes_the_sign_of_zero();
}

}  // namespace scenario::elementwise
