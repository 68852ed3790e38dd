// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/identity_matrix.hpp>
#include <constgrad/linalg/product.hpp>
#include <constgrad/linalg/transpose.hpp>

#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace scenario::product {

using namespace constgrad;

constexpr bool small_products_have_known_values() {
    matrix<float, 2, 3> const a{1, 2, 3, 4, 5, 6};
    matrix<float, 3, 2> const b{7, 8, 9, 10, 11, 12};
    return matmul(a, b) == matrix<float, 2, 2>{58, 64, 139, 154} && a * b == matmul(a, b) &&
           a * vector{1.0f, 0.0f, -1.0f} == vector{-2.0f, -2.0f} &&
           vector{1.0f, -1.0f} * a == vector{-3.0f, -3.0f, -3.0f} &&
           transpose_multiply(a, a) == matrix<float, 3, 3>{17, 22, 27, 22, 29, 36, 27, 36, 45} &&
           multiply_transpose(a, a) == matrix<float, 2, 2>{14, 32, 32, 77} &&
           outer_product(vector{1.0f, 2.0f}, vector{3.0f, 4.0f, 5.0f}) == matrix<float, 2, 3>{3, 4, 5, 6, 8, 10};
}

// 1 + 2^-24 rounds to 1 each time when added one by one from the left; added from the right the halves survive.
constexpr bool the_inner_dimension_is_added_in_ascending_order() {
    matrix<float, 1, 3> const a{1, 0x1p-24f, 0x1p-24f};
    matrix<float, 3, 1> const ones{1, 1, 1};
    matrix<float, 1, 3> const reversed{0x1p-24f, 0x1p-24f, 1};
    return (a * ones)(0, 0) == 1.0f && (reversed * ones)(0, 0) == 1.0f + 0x1p-23f;
}

// (1 + 2^-12)^2 = 1 + 2^-11 + 2^-24 loses its last bit when rounded; a fused multiply-add would keep it.
constexpr bool products_are_rounded_before_they_are_added() {
    float const x = 1 + 0x1p-12f;
    matrix<float, 1, 2> const a{-(1 + 0x1p-11f), x};
    matrix<float, 2, 1> const b{1, x};
    return (a * b)(0, 0) == 0.0f && (a * vector{1.0f, x})[0] == 0.0f;
}

constexpr bool a_sum_of_negative_zeros_is_positive_zero() {
    matrix<float, 1, 2> const a{-0.0f, -0.0f};
    matrix<float, 2, 1> const b{1, 1};
    return same_bits((a * b)(0, 0), 0.0f) && same_bits((a * vector{1.0f, 1.0f})[0], 0.0f);
}

template <class T, int N>
constexpr bool identity_leaves_a_matrix_unchanged() {
    auto const a = samples::matrix<T, N, N>(N);
    return same_bits(a * identity_matrix<T, N>(), a) && same_bits(identity_matrix<T, N>() * a, a);
}

template <class T, int R, int K, int C>
constexpr bool transposed_operands_give_the_bits_of_transposed_copies() {
    auto const a = samples::matrix<T, R, K>(1);
    auto const b = samples::matrix<T, K, C>(2);
    auto const product = matmul(a, b);
    return same_bits(transpose_multiply(transpose(a), b), product) &&
           same_bits(multiply_transpose(a, transpose(b)), product);
}

template <class T>
constexpr bool all() {
    return small_products_have_known_values() && the_inner_dimension_is_added_in_ascending_order() &&
           products_are_rounded_before_they_are_added() && a_sum_of_negative_zeros_is_positive_zero() &&
           identity_leaves_a_matrix_unchanged<T, 3>() && identity_leaves_a_matrix_unchanged<T, 9>() &&
           transposed_operands_give_the_bits_of_transposed_copies<T, 3, 5, 2>() &&
           transposed_operands_give_the_bits_of_transposed_copies<T, 2, 7, 9>();
}

}  // namespace scenario::product
