// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/quantized/fine_tune_quantized.hpp>
#include <constgrad/quantized/predict_probabilities.hpp>
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include "data.hpp"
#include "fingerprint.hpp"

// Problems of digest.cpp: networks of integers.

namespace {

/// A network of integers, calibrated with half of the rows and asked about all.
template <class Quantize>
struct quantized_classifier {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        network<dense<float, 5, 9>, relu, dense<float, 9, 4>, relu, dense<float, 4, 3>> net;
        fill(net.layers.layer.weights.elements, seed);
        fill(net.layers.layer.bias.elements, seed + 1);
        fill(net.layers.rest.rest.layer.weights.elements, seed + 2);
        fill(net.layers.rest.rest.layer.bias.elements, seed + 3);
        fill(net.layers.rest.rest.rest.rest.layer.weights.elements, seed + 4);
        fill(net.layers.rest.rest.rest.rest.layer.bias.elements, seed + 5);
        auto const data = classes<float, 24, 5, 3>(seed + 6);
        matrix<float, 12, 5> calibration{};
        for (int i = 0; i < 60; ++i) calibration.elements[i] = data.features.elements[i];
        auto const model = Quantize::apply(net, calibration);
        fingerprint all;
        all.add(Quantize::scale(model.output));
        for (int i = 0; i < 24; ++i) {
            vector<float, 5> x{};
            for (int f = 0; f < 5; ++f) x[f] = data.features(i, f);
            auto const sample = model.quantized(x);
            auto const y = predict(model.network, sample);
            using number = typename decltype(y)::value_type;
            for (number const q : y.elements) all.add(std::uint64_t{static_cast<std::make_unsigned_t<number>>(q)});
            all.add(std::uint64_t{static_cast<unsigned>(predict_class(model.network, sample))});
        }
        return all.value;
    }
};

struct in_8_bits {
    static constexpr auto apply(auto const& net, auto const& rows) { return quantize(net, rows); }
    static constexpr float scale(affine_quantization const& output) { return output.scale; }
};

template <class Number>
struct in_fixed_point {
    static constexpr auto apply(auto const& net, auto const& rows) { return to_fixed_point<Number>(net, rows); }
    static constexpr std::uint64_t scale(fixed_point_format<Number> const& output) {
        return static_cast<std::uint64_t>(output.fraction_bits);
    }
};

/// Activations that become tables, and probabilities.
struct quantized_tables {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        network<dense<float, 3, 4>, hyperbolic_tangent, dense<float, 4, 2>, leaky_relu<0.125>, dense<float, 2, 1>,
                sigmoid>
            net;
        fill(net.layers.layer.weights.elements, seed);
        fill(net.layers.layer.bias.elements, seed + 1);
        fill(net.layers.rest.rest.layer.weights.elements, seed + 2);
        fill(net.layers.rest.rest.layer.bias.elements, seed + 3);
        fill(net.layers.rest.rest.rest.rest.layer.weights.elements, seed + 4);
        fill(net.layers.rest.rest.rest.rest.layer.bias.elements, seed + 5);
        auto const data = numbers<float, 12, 3, 1>(seed + 6);
        auto const model = quantize(net, data.features);
        fingerprint all;
        for (int i = 0; i < 12; ++i) {
            auto const sample = model.quantized({data.features(i, 0), data.features(i, 1), data.features(i, 2)});
            all.add(std::uint64_t{static_cast<std::uint8_t>(predict(model.network, sample)[0])});
            all.add(predict_probabilities(model, sample).elements);
        }
        for (std::int8_t const q : model.network.layers.rest.layer.table)
            all.add(std::uint64_t{static_cast<std::uint8_t>(q)});
        return all.value;
    }
};

struct fine_tuned_classifier {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        network<dense<float, 4, 6>, relu, dense<float, 6, 4>, hyperbolic_tangent, dense<float, 4, 3>> net;
        random_generator generator{seed};
        initialize(net, initializer::he_uniform, generator);
        auto const tuned = fine_tune_quantized<8>(net, classes<float, 21, 4, 3>(seed + 1), softmax_cross_entropy{},
                                                  sgd{.learning_rate = 0.05, .momentum = 0.9},
                                                  {.epochs = 2, .batch_size = 12, .seed = seed});
        fingerprint all;
        add_parameters(all, tuned.network.layers);
        add_parameters(all, tuned.optimizer_state.values[0].layers);
        all.add(tuned.history.losses);
        return all.value;
    }
};

}  // namespace
