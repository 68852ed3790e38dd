// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

// All sums are striped sums: see reduction.hpp for their order. They are never -0.

/// The sum of all elements; those of a matrix in the order of storage.
template <scalar T, int R, int C>
constexpr T sum(matrix<T, R, C> const& m) {
    return striped_sum(m.elements);
}
template <scalar T, int N>
constexpr T sum(vector<T, N> const& v) {
    return striped_sum(v.elements);
}

/// The sum divided by the number of elements.
template <scalar T, int R, int C>
constexpr T mean(matrix<T, R, C> const& m) {
    return sum(m) / static_cast<T>(R * C);
}
template <scalar T, int N>
constexpr T mean(vector<T, N> const& v) {
    return sum(v) / static_cast<T>(N);
}

/// The sum of a[i] b[i], each product rounded.
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr T dot(vector<T, N> const& a, vector<T, N2> const& b) {
    return striped_dot(a.elements, b.elements);
}

/// The sum of the squares of all elements, each square rounded.
template <scalar T, int R, int C>
constexpr T norm_squared(matrix<T, R, C> const& m) {
    return striped_dot(m.elements, m.elements);
}
template <scalar T, int N>
constexpr T norm_squared(vector<T, N> const& v) {
    return striped_dot(v.elements, v.elements);
}

/// result[i] is the sum of row i.
template <scalar T, int R, int C>
constexpr vector<T, R> row_sums(matrix<T, R, C> const& m) {
    vector<T, R> result;
    for (int i = 0; i < R; ++i) result.elements[i] = striped_sum(m.elements, i * C, C);
    return result;
}

/// result[j] is the sum of column j.
template <scalar T, int R, int C>
constexpr vector<T, C> column_sums(matrix<T, R, C> const& m) {
    vector<T, C> result;
    int j = 0;
    if (!__builtin_is_constant_evaluated()) {
        using V = detail::native_lanes<T>;
        T const* const elements = m.elements;
        for (; j + lane_count<V> <= C; j += lane_count<V>)
            detail::store(striped_sum<V>(R, [&](int i) { return detail::load<V>(elements + i * C + j); }),
                          result.elements + j);
    }
    for (; j < C; ++j) result.elements[j] = striped_sum<T>(R, [&](int i) { return m.elements[i * C + j]; });
    return result;
}

namespace detail {

// The index of the first of the greatest among elements[first] ... elements[first + count - 1], counted from `first`;
// the first NaN counts as the greatest.
template <scalar T, int N>
constexpr int first_greatest(T const (&elements)[N], int first, int count) {
    T greatest = elements[first];
    int index = 0;
    for (int i = 1; i < count && greatest == greatest; ++i) {
        T const x = elements[first + i];
        if (!(x <= greatest)) {
            greatest = x;
            index = i;
        }
    }
    return index;
}

}  // namespace detail

/// The index of the greatest element, the first of equals; the first NaN counts as the greatest, as in NumPy.
template <scalar T, int N>
constexpr int argmax(vector<T, N> const& v) {
    return detail::first_greatest(v.elements, 0, N);
}

/// The column of the greatest element of a row, the first of equals; the first NaN counts as the greatest.
template <scalar T, int R, int C>
constexpr int row_argmax(matrix<T, R, C> const& m, int row) {
    return detail::first_greatest(m.elements, row * C, C);
}

/// The greatest element; NaN if there is one.
template <scalar T, int R, int C>
constexpr T max(matrix<T, R, C> const& m) {
    return m.elements[detail::first_greatest(m.elements, 0, R * C)];
}
template <scalar T, int N>
constexpr T max(vector<T, N> const& v) {
    return v.elements[argmax(v)];
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
