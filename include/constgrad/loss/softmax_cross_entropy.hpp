// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/softmax.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

/// Softmax and cross-entropy in one, on logits z; p = softmax(z).
/// Class label y: value = log(sum over c of exp(z[c] - max z)) - (z[y] - max z) = -log p[y]; gradient = p[c] - [c ==
/// y]. Probability targets q: value = sum over c of q[c] (log(sum) - (z[c] - max z)); gradient = (sum of q) p[c] -
/// q[c]. All sums in ascending order of c. Over a batch: the mean over the samples.
struct softmax_cross_entropy {
    static constexpr bool takes_class_labels = true;

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

#pragma GCC diagnostic pop
