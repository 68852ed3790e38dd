// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <utility>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/network/predict_constant.hpp>
#include <constgrad/training/train_step.hpp>

#include "data.hpp"
#include "fingerprint.hpp"

// Problems of digest.cpp: what devices do, a sample at a time.

namespace {

/// Steps of a training on a device: with a sample at a time and with mini-batches, with and without a memory.
struct training_on_a_device {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        auto const data = classes<float, 6, 4, 3>(seed);
        network<dense<float, 4, 8>, relu, dense<float, 8, 3>> net;
        fill_parameters(net.layers, seed + 1);
        net.layers.layer.weights.elements[3] = -0.0f;
        constexpr sgd plain{.learning_rate = 0.05};
        constexpr sgd momentum{.learning_rate = 0.05, .momentum = 0.5, .weight_decay = 0.01};
        step_state<decltype(net)> state{};
        fingerprint all;
        for (int i = 0; i < 6; ++i) {
            vector<float, 4> x{};
            for (int f = 0; f < 4; ++f) x[f] = data.features(i, f);
            all.add(train_step(net, x, data.targets[i], softmax_cross_entropy{}, plain));
            all.add(train_step(net, x, data.targets[i], softmax_cross_entropy{}, momentum, state));
        }
        all.add(train_step(net, data, softmax_cross_entropy{}, plain));
        all.add(train_step(net, data, softmax_cross_entropy{}, momentum, state));
        network<dense<double, 3, 2>, hyperbolic_tangent, dense<double, 2, 5>> other;
        fill_parameters(other.layers, seed + 2);
        auto const values = numbers<double, 5, 3, 5>(seed + 3);
        all.add(train_step(other, values, mean_squared_error{}, plain));
        add_parameters(all, net.layers);
        add_parameters(all, state.optimizer_state.values[0].layers);
        add_parameters(all, other.layers);
        return all.value;
    }
};

/// Networks that are constants, and laid out as the target likes them.
template <int In, int Hidden, int Out>
inline constexpr auto constant_pair = [] {
    network<dense<float, In, Hidden>, relu, dense<float, Hidden, Out>> net;
    fill_parameters(net.layers, 40 + In);
    return net;
}();
inline constexpr auto constant_pair_in_double = [] {
    network<dense<double, 2, 3>, sigmoid, dense<double, 3, 1>> net;
    fill_parameters(net.layers, 60);
    return net;
}();

struct constant_networks {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        fingerprint all;
        for (std::uint32_t i = 0; i < 4; ++i) {
            add_to(all, seed + i, std::integer_sequence<int, 1, 2, 3, 4, 5, 6, 7, 9>{});
            vector<double, 2> x{};
            fill(x.elements, seed + i);
            all.add(predict_probabilities<constant_pair_in_double>(x).elements);
        }
        return all.value;
    }

private:
    template <int... In>
    static constexpr void add_to(fingerprint& all, std::uint32_t seed, std::integer_sequence<int, In...>) {
        (add_outputs<In, 1>(all, seed), ...);
        (add_outputs<In, 4>(all, seed), ...);
    }
    template <int In, int Out>
    static constexpr void add_outputs(fingerprint& all, std::uint32_t seed) {
        vector<float, In> x{};
        fill(x.elements, seed);
        all.add(predict<constant_pair<In, 5, Out>>(x).elements);
        all.add(std::uint64_t{static_cast<unsigned>(predict_class<constant_pair<In, 5, Out>>(x))});
        all.add(predict_probabilities<constant_pair<In, 5, Out>>(x).elements);
    }
};

/// Samples one by one through layers of every kind behind each other.
struct mixed_layers {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        network<dense<float, 3, 4>, softmax, relu, dense<float, 4, 5>, leaky_relu<0.5>, dense<float, 5, 4>, relu,
                dense<float, 4, 7>, hyperbolic_tangent, sigmoid, dense<float, 7, 2>, relu, dense<float, 2, 1>>
            net;
        fill_parameters(net.layers, seed);
        fingerprint all;
        for (int i = 0; i < 5; ++i) {
            vector<float, 3> x{};
            fill(x.elements, seed + 100 + static_cast<std::uint32_t>(i));
            all.add(predict(net, x).elements);
            all.add(predict_probabilities(net, x).elements);
        }
        return all.value;
    }
};

}  // namespace
