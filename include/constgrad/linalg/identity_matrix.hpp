// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/matrix.hpp>

namespace constgrad {

/// The N x N matrix with ones on its diagonal and zeros elsewhere.
template <scalar T, int N>
constexpr matrix<T, N, N> identity_matrix() {
    matrix<T, N, N> result{};
    for (int i = 0; i < N; ++i) result.elements[i * N + i] = 1;
    return result;
}

/// The R x C matrix of zeros.
template <scalar T, int R, int C>
constexpr matrix<T, R, C> zeros() {
    return {};
}

}  // namespace constgrad
