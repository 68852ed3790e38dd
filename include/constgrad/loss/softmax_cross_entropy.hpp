// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Softmax and cross-entropy in one, on logits z; p = softmax(z).
/// Class label y: value = log(sum over c of exp(z[c] - max z)) - (z[y] - max z) = -log p[y]; gradient = p[c] - [c ==
/// y]. Probability targets q: value = sum over c of q[c] (log(sum) - (z[c] - max z)); gradient = (sum of q) p[c] -
/// q[c]. All sums in ascending order of c. Over a batch: the mean over the samples.
struct softmax_cross_entropy {
    static constexpr bool takes_class_labels = true;
    template <int Outputs, int Classes>
    static constexpr bool takes_classes = Outputs >= 2;

    /// It takes logits: a last layer that makes probabilities of them would apply the softmax twice.
    template <class LastLayer>
    static constexpr bool accepts_last_layer = !std::same_as<LastLayer, softmax> && !std::same_as<LastLayer, sigmoid>;

    /// Probabilities may be off by a thousandth in all, as from rounding or from tables with few digits.
    template <scalar T, int N, int C>
    static constexpr void check_targets(matrix<T, N, C> const& targets) {
        constexpr T tolerance = T(0.001);
        bool are_probabilities = true;
        for (int row = 0; row < N * C; row += C) {
            T sum{};
            for (int k = row; k < row + C; ++k) {
                T const target = targets.elements[k];
                if (!(target >= 0 && target <= 1 + tolerance)) are_probabilities = false;
                if (are_probabilities) sum = sum + target;
            }
            if (!(sum >= 1 - tolerance && sum <= 1 + tolerance)) are_probabilities = false;
        }
        expects(are_probabilities,
                "softmax_cross_entropy: the targets of each row must be probabilities, at least 0 and 1 in all (within "
                "0.001)");
    }
    template <int N, int C>
    static constexpr void check_targets(class_labels<N, C> const& targets) {
        targets.check();
    }

    /// The value of each sample of column `group`; `delta` becomes the gradient times `weight`.
    template <floating_lanes V, int C, int G>
    constexpr V value_and_gradient(V (&z)[C][G], lane_integers<V> label, V (&delta)[C][G], V weight, int group) const {
        static_assert(C >= 2,
                      "softmax_cross_entropy: class labels need an output for each class (for a single output: "
                      "binary_cross_entropy_with_logits)");
        using integer = lane_scalar<lane_integers<V>>;
        V chosen{};
        for (int c = 0; c < C; ++c) {
            V const logit = z[c][group];
            delta[c][group] = logit;
            chosen = simd::select(label == static_cast<integer>(c), logit, chosen);
        }
        auto const terms = detail::exponentials_in_place(delta, group);
        V const scale = weight / terms.sum;
        for (int c = 0; c < C; ++c) {
            V const p = simd::rounded(delta[c][group] * scale);
            delta[c][group] = simd::select(label == static_cast<integer>(c), p - weight, p);
        }
        return math::log(terms.sum) - (chosen - terms.maximum);
    }

    template <floating_lanes V, int C, int G>
    constexpr V value_and_gradient(V (&z)[C][G], V (&target)[C][G], V (&delta)[C][G], V weight, int group) const {
        static_assert(C >= 2, "softmax_cross_entropy: there must be at least two outputs, one for each class");
        V mass{};
        for (int c = 0; c < C; ++c) {
            delta[c][group] = z[c][group];
            mass = mass + target[c][group];
        }
        auto const terms = detail::exponentials_in_place(delta, group);
        V const log_sum = math::log(terms.sum);
        V const scale = mass / terms.sum;
        V value{};
        for (int c = 0; c < C; ++c) {
            V const q = target[c][group];
            value = simd::multiply_add(value, q, log_sum - (z[c][group] - terms.maximum));
            delta[c][group] = simd::rounded(weight * (simd::rounded(delta[c][group] * scale) - q));
        }
        return value;
    }

    friend constexpr bool operator==(softmax_cross_entropy const&, softmax_cross_entropy const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
