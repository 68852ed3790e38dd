// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/matrix.hpp>

namespace constgrad {

/// Rows become columns: result(j, i) = m(i, j). For products with a transposed operand see transpose_multiply and
/// multiply_transpose, which need no copy.
template <scalar T, int R, int C>
constexpr matrix<T, C, R> transpose(matrix<T, R, C> const& m) {
    matrix<T, C, R> result;
    for (int i = 0; i < R; ++i)
        for (int j = 0; j < C; ++j) result.elements[j * R + i] = m.elements[i * C + j];
    return result;
}

}  // namespace constgrad
