// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cblas.h>

namespace bench {

/// A matrix in rows, as it is or transposed.
template <class T>
struct blas_operand {
    T const* at;
    int stride;
    CBLAS_TRANSPOSE transpose = CblasNoTrans;
};

/// c = alpha a b + beta c by OpenBLAS, c compact in rows.
template <class T>
void gemm(int rows, int inner, int columns, T alpha, blas_operand<T> a, blas_operand<T> b, T beta, T* c) {
    if constexpr (sizeof(T) == 4)
        cblas_sgemm(CblasRowMajor, a.transpose, b.transpose, rows, columns, inner, alpha, a.at, a.stride, b.at,
                    b.stride, beta, c, columns);
    else
        cblas_dgemm(CblasRowMajor, a.transpose, b.transpose, rows, columns, inner, alpha, a.at, a.stride, b.at,
                    b.stride, beta, c, columns);
}

}  // namespace bench
