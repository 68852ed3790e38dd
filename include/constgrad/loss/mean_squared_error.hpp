// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Mean squared error. For one sample with O outputs: value = (sum over o of (z[o] - t[o])^2) / O, o ascending;
/// gradient = 2 (z[o] - t[o]) / O. Over a batch: the mean over the samples, so the mean over all outputs, as in
/// PyTorch.
struct mean_squared_error {
    static constexpr bool takes_class_labels = false;

    /// Any finite number may be a target.
    template <scalar T, int N, int O>
    static constexpr void check_targets(matrix<T, N, O> const& targets) {
        expects(all_finite(targets.elements), "mean_squared_error: the targets must be finite, without NaN");
    }

    /// The value of each sample of column `group`; `delta` becomes the gradient times `weight`.
    template <floating_lanes V, int O, int G>
    constexpr V value_and_gradient(V (&z)[O][G], V (&target)[O][G], V (&delta)[O][G], V weight, int group) const {
        using T = lane_scalar<V>;
        V const scale = weight * (T(2) / static_cast<T>(O));
        V sum{};
        for (int o = 0; o < O; ++o) {
            V const residual = z[o][group] - target[o][group];
            sum = simd::multiply_add(sum, residual, residual);
            delta[o][group] = simd::rounded(residual * scale);
        }
        return sum / static_cast<T>(O);
    }

    friend constexpr bool operator==(mean_squared_error const&, mean_squared_error const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
