// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/product_kernel.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/rounded.hpp>

namespace constgrad {

// All products but the outer one, which adds nothing, have one order: an element of the result is (((0 + x0 y0) + x1
// y1) + x2 y2) + ... over the inner dimension, each product rounded, then each sum. In constant evaluation and at run
// time, for every lane width.

/// The matrix product: c(i, j) = sum over k of a(i, k) b(k, j).
template <scalar T, int R, int K, int K2, int C>
    requires inner_dimensions_agree<K, K2>
constexpr matrix<T, R, C> matmul(matrix<T, R, K> const& a, matrix<T, K2, C> const& b) {
    matrix<T, R, C> c;
    if (__builtin_is_constant_evaluated())
        detail::evaluated_multiply<R, K, C>(a.elements, K, 1, b.elements, C, 1, c.elements);
    else if constexpr (detail::multiplies_in_parts<T, R, K, C>)
        detail::multiply_in_parts<R, K>(a.elements, b.elements, c.elements);
    else
        detail::multiply<R, K, C, T>({a.elements, K, 1}, b.elements, c.elements);
    return c;
}

/// matmul(a, b).
template <scalar T, int R, int K, int K2, int C>
    requires inner_dimensions_agree<K, K2>
constexpr matrix<T, R, C> operator*(matrix<T, R, K> const& a, matrix<T, K2, C> const& b) {
    return matmul(a, b);
}

/// matmul(transpose(a), b) without the transposed copy: c(i, j) = sum over k of a(k, i) b(k, j).
template <scalar T, int K, int R, int K2, int C>
    requires inner_dimensions_agree<K, K2>
constexpr matrix<T, R, C> transpose_multiply(matrix<T, K, R> const& a, matrix<T, K2, C> const& b) {
    matrix<T, R, C> c;
    if (__builtin_is_constant_evaluated())
        detail::evaluated_multiply<R, K, C>(a.elements, 1, R, b.elements, C, 1, c.elements);
    else
        detail::multiply<R, K, C, T>({a.elements, 1, R}, b.elements, c.elements);
    return c;
}

/// matmul(a, transpose(b)) without the transposed copy: c(i, j) = sum over k of a(i, k) b(j, k).
template <scalar T, int R, int K, int C, int K2>
    requires inner_dimensions_agree<K, K2>
constexpr matrix<T, R, C> multiply_transpose(matrix<T, R, K> const& a, matrix<T, C, K2> const& b) {
    matrix<T, R, C> c;
    if (__builtin_is_constant_evaluated())
        detail::evaluated_multiply<R, K, C>(a.elements, K, 1, b.elements, 1, K, c.elements);
    else
        detail::multiply_packed<R, K, C, T>({a.elements, K, 1}, {b.elements, 1, K}, c.elements);
    return c;
}

/// The matrix times a column: y[i] = sum over k of a(i, k) x[k].
template <scalar T, int R, int K, int K2>
    requires inner_dimensions_agree<K, K2>
constexpr vector<T, R> operator*(matrix<T, R, K> const& a, vector<T, K2> const& x) {
    vector<T, R> y;
    if (__builtin_is_constant_evaluated()) {
        // As the row x times the transposed matrix; a product of scalars commutes exactly.
        detail::evaluated_multiply<1, K, R>(x.elements, K, 1, a.elements, 1, K, y.elements);
    } else {
        detail::multiply_column<T>(a.elements, x.elements, R, K, y.elements);
    }
    return y;
}

/// A row times the matrix: y[j] = sum over k of x[k] b(k, j).
template <scalar T, int K, int K2, int C>
    requires inner_dimensions_agree<K, K2>
constexpr vector<T, C> operator*(vector<T, K> const& x, matrix<T, K2, C> const& b) {
    vector<T, C> y;
    if (__builtin_is_constant_evaluated())
        detail::evaluated_multiply<1, K, C>(x.elements, K, 1, b.elements, C, 1, y.elements);
    else
        detail::multiply<1, K, C, T>({x.elements, K, 1}, b.elements, y.elements);
    return y;
}

/// The column a times the row b: c(i, j) = a[i] b[j], rounded.
template <scalar T, int R, int C>
constexpr matrix<T, R, C> outer_product(vector<T, R> const& a, vector<T, C> const& b) {
    matrix<T, R, C> c;
    for (int i = 0; i < R; ++i) {
        T const factor = a.elements[i];
        for (int j = 0; j < C; ++j) c.elements[i * C + j] = simd::rounded(factor * b.elements[j]);
    }
    return c;
}

}  // namespace constgrad
