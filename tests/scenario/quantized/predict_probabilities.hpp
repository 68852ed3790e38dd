// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/quantized/predict_probabilities.hpp>
#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/classifier.hpp>
#include <scenario/quantized/curve.hpp>

namespace scenario::predict_probabilities {

using namespace constgrad;

/// Probabilities add up to 1 and are near those of the network in float, whatever it ends in.
template <class... Layers, class... Quantized, int N, int F>
constexpr bool are_near(network<Layers...> const& model, quantized_model<Quantized...> const& quantized,
                        matrix<float, N, F> const& rows, float tolerance) {
    for (int i = 0; i < N; ++i) {
        vector<float, F> x{};
        for (int f = 0; f < F; ++f) x[f] = rows(i, f);
        auto const expected = constgrad::predict_probabilities(model, x);
        auto const found = constgrad::predict_probabilities(quantized, quantized.quantized(x));
        float sum = 0;
        for (int c = 0; c < expected.size; ++c) {
            sum += found[c];
            if (math::abs(found[c] - expected[c]) > tolerance) return false;
        }
        if (math::abs(sum - 1) > 1e-6f) return false;
        auto const likelier = [](auto const& p) { return p[1] > p[0] ? 1 : 0; };
        if (math::abs(expected[0] - expected[1]) > 2 * tolerance && likelier(found) != likelier(expected)) return false;
        if (predict_class(quantized.network, quantized.quantized(x)) != likelier(found) &&
            math::abs(found[0] - found[1]) > 0)
            return false;
    }
    return true;
}

constexpr bool of_logits() {
    return are_near(classifier::network, quantize(classifier::network, classifier::points), classifier::points, 0.03f);
}
constexpr bool of_a_softmax_at_the_end() {
    return are_near(curve::shares, quantize(curve::shares, curve::points), curve::points, 0.01f);
}
constexpr bool of_a_sigmoid_at_the_end() {
    return are_near(curve::chance, quantize(curve::chance, curve::points), curve::points, 0.01f);
}
constexpr bool of_a_single_logit() {
    return are_near(curve::bent, quantize(curve::bent, curve::points), curve::points, 0.01f);
}

constexpr bool all() {
    return of_logits() && of_a_softmax_at_the_end() && of_a_sigmoid_at_the_end() && of_a_single_logit();
}

}  // namespace scenario::predict_probabilities
