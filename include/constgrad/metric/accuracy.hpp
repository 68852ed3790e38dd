// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reductions.hpp>
#include <constgrad/linalg/shape.hpp>

namespace constgrad {

/// The share of rows whose predicted class is the right one. Every label must be below C.
template <scalar T = float, int N, int N2, int C>
    requires sizes_agree<N, N2>
constexpr T accuracy(class_labels<N, C> const& predicted, class_labels<N2, C> const& labels) {
    predicted.check();
    labels.check();
    int right = 0;
    for (int i = 0; i < N; ++i) right += predicted.elements[i] == labels.elements[i] ? 1 : 0;
    return static_cast<T>(right) / static_cast<T>(N);
}

/// The share of rows whose greatest score, the first of equals, is that of the right class. Scores are logits or
/// probabilities, one column for each class.
template <scalar T, int N, int C, int N2, int C2>
    requires rows_agree<N, N2> && columns_agree<C, C2>
constexpr T accuracy(matrix<T, N, C> const& scores, class_labels<N2, C2> const& labels) {
    labels.check();
    int right = 0;
    for (int i = 0; i < N; ++i) right += row_argmax(scores, i) == labels.elements[i] ? 1 : 0;
    return static_cast<T>(right) / static_cast<T>(N);
}

}  // namespace constgrad
