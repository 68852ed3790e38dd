// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// Output j of O outputs.
template <scalar T, int N, int O>
constexpr T r_squared_of_output(T const (&predictions)[N * O], T const (&targets)[N * O], int j) {
    auto const square = [](T x) { return simd::rounded(x * x); };
    bool is_constant = true;  // by comparison, because the mean of equal targets may be another number than they are
    for (int i = 1; i < N; ++i) is_constant = is_constant && targets[i * O + j] == targets[j];
    T const mean = striped_sum<T>(N, [&](int i) { return targets[i * O + j]; }) / static_cast<T>(N);
    T const total = striped_sum<T>(N, [&](int i) { return square(targets[i * O + j] - mean); });
    T const residual = striped_sum<T>(N, [&](int i) { return square(targets[i * O + j] - predictions[i * O + j]); });
    if (is_constant || total == 0) return residual == 0 ? T{1} : T{0};
    return T{1} - residual / total;
}

}  // namespace detail

/// The coefficient of determination: 1 - sum (target - prediction)^2 / sum (target - mean target)^2; with several
/// outputs the mean of theirs. An output whose targets are all equal scores 1 if it is predicted exactly, else 0, as in
/// scikit-learn. All sums are striped sums (reduction.hpp).
template <scalar T, int N, int O, int N2, int O2>
    requires rows_agree<N, N2> && columns_agree<O, O2>
constexpr T r_squared(matrix<T, N, O> const& predictions, matrix<T, N2, O2> const& targets) {
    static_assert(N >= 2, "r_squared: at least 2 rows are needed, one has no variance");
    T of_output[O];
    for (int j = 0; j < O; ++j)
        of_output[j] = detail::r_squared_of_output<T, N, O>(predictions.elements, targets.elements, j);
    return striped_sum(of_output) / static_cast<T>(O);
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr T r_squared(vector<T, N> const& predictions, vector<T, N2> const& targets) {
    static_assert(N >= 2, "r_squared: at least 2 rows are needed, one has no variance");
    return detail::r_squared_of_output<T, N, 1>(predictions.elements, targets.elements, 0);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
