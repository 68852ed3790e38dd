// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/math/log1p.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Sigmoid and binary cross-entropy in one, on logits z with targets t from 0 to 1:
/// value = (max(z, 0) - z t) + log1p(exp(-|z|)); gradient = sigmoid(z) - t; with O outputs both are averaged over them
/// (o ascending). A class label of two classes is the target of a single output. Over a batch: the mean over the
/// samples.
struct binary_cross_entropy_with_logits {
    static constexpr bool takes_class_labels = true;
    template <int Outputs, int Classes>
    static constexpr bool takes_classes = Outputs == 1 && Classes == 2;

    /// It takes logits: a last layer that makes probabilities of them would apply the sigmoid twice.
    template <class LastLayer>
    static constexpr bool accepts_last_layer = !std::same_as<LastLayer, sigmoid> && !std::same_as<LastLayer, softmax>;

    template <scalar T, int N, int O>
    static constexpr void check_targets(matrix<T, N, O> const& targets) {
        bool in_range = true;
        for (T const target : targets.elements) in_range = in_range && target >= 0 && target <= 1;
        expects(in_range, "binary_cross_entropy_with_logits: the targets must be probabilities, from 0 to 1");
    }
    template <int N, int C>
    static constexpr void check_targets(class_labels<N, C> const& targets) {
        targets.check();
    }

    /// The value of each sample of column `group`; `delta` becomes the gradient times `weight`.
    template <floating_lanes V, int O, int G>
    constexpr V value_and_gradient(V (&z)[O][G], V (&target)[O][G], V (&delta)[O][G], V weight, int group) const {
        using T = lane_scalar<V>;
        V const scale = weight / static_cast<T>(O);
        V sum{};
        for (int o = 0; o < O; ++o) {
            V const logit = z[o][group];
            V const t = target[o][group];
            V const zero{};
            V const positive = simd::select(logit > zero, logit, zero);
            V const e = math::exp(simd::select(logit > zero, -logit, logit));
            V const sigmoid = simd::select(logit > zero, simd::broadcast<V>(1), e) / (T(1) + e);
            delta[o][group] = simd::rounded((sigmoid - t) * scale);
            sum = sum + ((positive - simd::rounded(logit * t)) + math::log1p(e));
        }
        return sum / static_cast<T>(O);
    }

    template <floating_lanes V, int O, int G>
    constexpr V value_and_gradient(V (&z)[O][G], lane_integers<V> label, V (&delta)[O][G], V weight, int group) const {
        static_assert(O == 1, "binary_cross_entropy_with_logits: class labels need a network with exactly one output");
        V target[O][G];
        target[0][group] = simd::to_floating<V>(label);
        return value_and_gradient(z, target, delta, weight, group);
    }

    friend constexpr bool operator==(binary_cross_entropy_with_logits const&,
                                     binary_cross_entropy_with_logits const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
