// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/network/tape.hpp>

#include <constgrad/activation/identity.hpp>

#include <oracle/pytorch/training.hpp>
#include <scenario/training/problems.hpp>
#include <support/columns.hpp>

namespace scenario::tape {

using namespace problems;

/// The mean loss of all rows, and its gradient: what one step with learning rate 1 takes away.
template <int Parameters>
struct slope {
    double loss;
    double gradient[Parameters];
};

template <class Network, class Dataset, class Loss>
constexpr slope<Network::parameters> slope_of(Network const& model, Dataset const& data, Loss const& loss) {
    training_result<Network, 2> result{model, {}, {}, random_generator{0}};
    result = resume(result, data, loss, sgd{.learning_rate = 1},
                    {.epochs = 1, .batch_size = Dataset::rows, .shuffle = false});
    slope<Network::parameters> found{result.history.final_loss, {}};
    auto const before = parameters::of(model);
    auto const after = parameters::of(result.network);
    for (int i = 0; i < Network::parameters; ++i) found.gradient[i] = before[i] - after[i];
    return found;
}

template <int N>
constexpr bool agrees(slope<N> const& found, double loss, double const (&gradient)[N]) {
    for (int i = 0; i < N; ++i)
        if (!near(found.gradient[i], gradient[i], 1e-14)) return false;
    return near(found.loss, loss, 1e-14);
}

constexpr auto classifier() {
    return parameters::with(two_layers<double, 4, 16, 3>(relu{}), oracle::training::classifier_parameters);
}

constexpr auto classifier_data() {
    classification_dataset<double, 40, 4, 3> data{};
    for (int i = 0; i < 160; ++i) data.features.elements[i] = oracle::training::classifier_features[i];
    for (int i = 0; i < 40; ++i) data.targets[i] = oracle::training::classifier_labels[i];
    return data;
}

constexpr auto deep() {
    return parameters::with(
        network{dense<double, 3, 5>{}, hyperbolic_tangent{}, dense<double, 5, 4>{}, sigmoid{}, dense<double, 4, 4>{},
                leaky_relu<0.125>{}, dense<double, 4, 3>{}, softmax{}, dense<double, 3, 2>{}},
        oracle::training::deep_parameters);
}

constexpr auto deep_data() {
    regression_dataset<double, 12, 3, 2> data{};
    for (int i = 0; i < 36; ++i) data.features.elements[i] = oracle::training::deep_features[i];
    for (int i = 0; i < 24; ++i) data.targets.elements[i] = oracle::training::deep_targets[i];
    return data;
}

/// With probabilities for targets.
constexpr auto deep_probabilities() {
    auto data = deep_data();
    for (double& target : data.targets.elements) target = target * target / (1 + target * target);
    return data;
}

constexpr bool a_classifier_has_the_gradients_of_pytorch() {
    using namespace oracle::training;
    return agrees(slope_of(classifier(), classifier_data(), softmax_cross_entropy{}), classifier_loss,
                  classifier_gradient);
}

constexpr bool a_deep_network_has_the_gradients_of_pytorch() {
    using namespace oracle::training;
    return agrees(slope_of(deep(), deep_data(), mean_squared_error{}), deep_loss, deep_gradient);
}

template <class Network, class Dataset, class Loss>
constexpr bool agrees_with_central_differences(Network const& model, Dataset const& data, Loss const& loss) {
    constexpr double h = 1e-5;
    auto const found = slope_of(model, data, loss);
    auto moved = parameters::of(model);
    for (int i = 0; i < Network::parameters; ++i) {
        double const parameter = moved[i];
        moved[i] = parameter + h;
        double const above = slope_of(parameters::with(model, moved.elements), data, loss).loss;
        moved[i] = parameter - h;
        double const below = slope_of(parameters::with(model, moved.elements), data, loss).loss;
        moved[i] = parameter;
        if (!near(found.gradient[i], (above - below) / (2 * h), 1e-9)) return false;
    }
    return true;
}

// Activations work in place: each must see its own outputs again on the way back.
constexpr bool activations_may_follow_each_other() {
    constexpr double start[12]{0.5, -0.25, 0.75, 1, 0.125, -0.5, 0.25, 0.5, -1, 0.75, 0.375, -0.125};
    auto const model = parameters::with(network{dense<double, 2, 2>{}, relu{}, hyperbolic_tangent{}, identity{},
                                                dense<double, 2, 2>{}, sigmoid{}, softmax{}},
                                        start);
    constexpr regression_dataset<double, 3, 2, 2> data{{{1, 2, 0.5, -1, 2, 1.5}}, {{0, 1, 1, 0, 0.5, 0.5}}};
    return agrees_with_central_differences(model, data, mean_squared_error{});
}

}  // namespace scenario::tape
