// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/math/log.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// A probability of exactly 0 would cost infinitely much.
template <scalar T>
constexpr T clipped_probability(T p) {
    constexpr T least = std::numeric_limits<T>::epsilon();
    expects(p >= 0 && p <= 1, "log_loss: every probability must be from 0 to 1");
    if (p < least) return least;
    return p > 1 - least ? 1 - least : p;
}

}  // namespace detail

/// The mean over the rows of -log of the probability given to the right class. Probabilities are first clipped to
/// [eps, 1 - eps], eps = numeric_limits<T>::epsilon(), as in scikit-learn; the rows are taken to sum to 1.
template <scalar T, int N, int C, int N2, int C2>
    requires rows_agree<N, N2> && columns_agree<C, C2>
constexpr T log_loss(matrix<T, N, C> const& probabilities, class_labels<N2, C2> const& labels) {
    T const total = striped_sum<T>(N, [&](int i) {
        int const label = labels.elements[i];
        expects(label < C, "log_loss: every label must be below the number of classes");
        return -math::log(detail::clipped_probability(probabilities.elements[i * C + label]));
    });
    return total / static_cast<T>(N);
}

/// The same for two classes, given the probability of class 1 alone.
template <scalar T, int N, int N2>
    requires rows_agree<N, N2>
constexpr T log_loss(vector<T, N> const& probabilities, class_labels<N2, 2> const& labels) {
    T const total = striped_sum<T>(N, [&](int i) {
        expects(labels.elements[i] < 2, "log_loss: every label must be below the number of classes");
        T const p = detail::clipped_probability(probabilities.elements[i]);
        return -math::log(labels.elements[i] == 1 ? p : 1 - p);
    });
    return total / static_cast<T>(N);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
