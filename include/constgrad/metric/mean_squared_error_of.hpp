// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <scalar T, int N>
constexpr T squared_distance(T const (&a)[N], T const (&b)[N]) {
    if (__builtin_is_constant_evaluated()) {
        return striped_sum<T>(N, [&](int i) {
            T const difference = a[i] - b[i];
            return simd::rounded(difference * difference);
        });
    }
    T const* const from_a = a;
    T const* const from_b = b;
    return striped_sum_along_lanes<stripe_lanes<T>>(N, [=]<class V>(int i) {
        V const difference = load<V>(from_a + i) - load<V>(from_b + i);
        return simd::rounded(static_cast<V>(difference * difference));
    });
}

}  // namespace detail

/// The mean of (prediction - target)^2 over all rows and outputs; the sum is a striped sum (reduction.hpp).
template <scalar T, int N, int O, int N2, int O2>
    requires rows_agree<N, N2> && columns_agree<O, O2>
constexpr T mean_squared_error_of(matrix<T, N, O> const& predictions, matrix<T, N2, O2> const& targets) {
    return detail::squared_distance(predictions.elements, targets.elements) / static_cast<T>(N * O);
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr T mean_squared_error_of(vector<T, N> const& predictions, vector<T, N2> const& targets) {
    return detail::squared_distance(predictions.elements, targets.elements) / static_cast<T>(N);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
