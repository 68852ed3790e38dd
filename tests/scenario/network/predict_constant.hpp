// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/model/softmax_regression.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/predict_constant.hpp>

#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace scenario::predict_constant {

using namespace constgrad;

template <class Network>
constexpr Network drawn(Network model) {
    random_generator generator{3};
    initialize(model, initializer::pytorch_default, generator);
    return model;
}

inline constexpr auto pair = drawn(network{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}});
inline constexpr auto one_output = drawn(network{dense<double, 3, 5>{}, hyperbolic_tangent{}, dense<double, 5, 1>{}});
inline constexpr auto ends_in_softmax = drawn(network{dense<float, 2, 3>{}, relu{}, dense<float, 3, 2>{}, softmax{}});
inline constexpr softmax_regression<float, 3, 4> model_with_a_loss{
    network{dense<float, 3, 4>{{1, -2, 3, 0.5f, 1, 1, -1, 2, 0, 3, 1, 1}, {1, 2, 3, 4}}}};

/// As of the same network given as an argument.
template <auto const& Model, class Network>
constexpr bool agree(Network const& same) {
    using T = typename Network::value_type;
    for (unsigned seed = 1; seed < 5; ++seed) {
        auto const x = samples::vector<T, Network::inputs>(seed);
        std::span<T const, Network::inputs> const lying(x.elements);
        if (!same_bits(constgrad::predict<Model>(x), constgrad::predict(same, x)) ||
            !same_bits(constgrad::predict<Model>(lying), constgrad::predict(same, x)) ||
            constgrad::predict_class<Model>(x) != constgrad::predict_class(same, x) ||
            constgrad::predict_class<Model>(lying) != constgrad::predict_class(same, x) ||
            !same_bits(constgrad::predict_probabilities<Model>(x), constgrad::predict_probabilities(same, x)))
            return false;
    }
    return true;
}

constexpr bool a_braced_list_is_a_sample() {
    return constgrad::predict_class<pair>({1, 2, 3, 4}) == constgrad::predict_class(pair, {1, 2, 3, 4});
}

constexpr bool all() {
    return agree<pair>(pair) && agree<one_output>(one_output) && agree<ends_in_softmax>(ends_in_softmax) &&
           agree<model_with_a_loss>(model_with_a_loss) && a_braced_list_is_a_sample();
}

}  // namespace scenario::predict_constant
