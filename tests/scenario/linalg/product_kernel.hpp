// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/product_kernel.hpp>

#include <support/same_bits.hpp>
#include <support/samples.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace scenario::product_kernel {

/// The kernel of constant evaluation with each operand as it lies and transposed, against the plain loops.
template <class T, int R, int K, int C>
constexpr bool the_evaluated_product_adds_in_order() {
    auto const a = samples::matrix<T, R, K>(1);
    auto const b = samples::matrix<T, K, C>(2);
    constgrad::matrix<T, K, R> a_transposed{};
    constgrad::matrix<T, C, K> b_transposed{};
    constgrad::matrix<T, R, C> expected{};
    for (int i = 0; i < R; ++i)
        for (int k = 0; k < K; ++k) a_transposed(k, i) = a(i, k);
    for (int k = 0; k < K; ++k)
        for (int j = 0; j < C; ++j) b_transposed(j, k) = b(k, j);
    for (int i = 0; i < R; ++i)
        for (int j = 0; j < C; ++j)
            for (int k = 0; k < K; ++k)
                expected(i, j) = constgrad::simd::multiply_add(expected(i, j), a(i, k), b(k, j));
    using constgrad::detail::evaluated_multiply;
    constgrad::matrix<T, R, C> plain{};
    constgrad::matrix<T, R, C> left{};
    constgrad::matrix<T, R, C> right{};
    evaluated_multiply<R, K, C>(a.elements, K, 1, b.elements, C, 1, plain.elements);
    evaluated_multiply<R, K, C>(a_transposed.elements, 1, R, b.elements, C, 1, left.elements);
    evaluated_multiply<R, K, C>(a.elements, K, 1, b_transposed.elements, 1, K, right.elements);
    return same_bits(plain, expected) && same_bits(left, expected) && same_bits(right, expected);
}

template <class T>
constexpr bool all() {
    return the_evaluated_product_adds_in_order<T, 1, 1, 1>() && the_evaluated_product_adds_in_order<T, 2, 3, 2>() &&
           the_evaluated_product_adds_in_order<T, 3, 4, 7>() && the_evaluated_product_adds_in_order<T, 2, 5, 8>() &&
           the_evaluated_product_adds_in_order<T, 1, 8, 9>() && the_evaluated_product_adds_in_order<T, 4, 2, 16>() &&
           the_evaluated_product_adds_in_order<T, 2, 9, 17>();
}

}  // namespace scenario::product_kernel
