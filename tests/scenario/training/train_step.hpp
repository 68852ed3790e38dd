// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <span>

#include <constgrad/activation/identity.hpp>
#include <constgrad/network/digest.hpp>
#include <constgrad/training/train_step.hpp>

#include <scenario/training/problems.hpp>
#include <support/columns.hpp>
#include <support/same_bits.hpp>

namespace scenario::train_step {

using namespace problems;

constexpr sgd plain{.learning_rate = 0.1};
constexpr sgd decaying{.learning_rate = 0.1, .weight_decay = 0.01};
constexpr sgd everything{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.01};

/// Small parameters of both signs, and a -0.
template <class Network>
constexpr Network drawn(Network model) {
    random_generator generator{11};
    initialize(model, initializer::pytorch_default, generator);
    model.layers.layer.weights.elements[1] = -0.0f;
    return model;
}

/// Rows first, first + 1, ... of data.
template <int Count, scalar T, int N, int F, int C>
constexpr classification_dataset<T, Count, F, C> rows_of(classification_dataset<T, N, F, C> const& data, int first) {
    classification_dataset<T, Count, F, C> rows{};
    for (int i = 0; i < Count * F; ++i) rows.features.elements[i] = data.features.elements[first * F + i];
    for (int i = 0; i < Count; ++i) rows.targets[i] = data.targets[first + i];
    return rows;
}
template <int Count, scalar T, int N, int F, int O>
constexpr regression_dataset<T, Count, F, O> rows_of(regression_dataset<T, N, F, O> const& data, int first) {
    regression_dataset<T, Count, F, O> rows{};
    for (int i = 0; i < Count * F; ++i) rows.features.elements[i] = data.features.elements[first * F + i];
    for (int i = 0; i < Count * O; ++i) rows.targets.elements[i] = data.targets.elements[first * O + i];
    return rows;
}

template <scalar T, int F>
constexpr vector<T, F> sample_of(matrix<T, 1, F> const& row) {
    vector<T, F> sample{};
    for (int f = 0; f < F; ++f) sample[f] = row.elements[f];
    return sample;
}
template <int C>
constexpr int sample_of(class_labels<1, C> const& labels) {
    return labels[0];
}

/// A step with each of Steps batches; the sum of the losses, as fit has it, is returned.
template <int Count, int Steps, class Network, class Dataset, class Loss, class... State>
constexpr typename Network::value_type steps_over(Network& model, Dataset const& data, Loss const& loss,
                                                  sgd const& settings, State&... state) {
    typename Network::value_type total{};
    for (int step = 0; step < Steps; ++step) {
        auto const rows = rows_of<Count>(data, step * Count);
        if constexpr (Count == 1)
            total += constgrad::train_step(model, sample_of(rows.features), sample_of(rows.targets), loss, settings,
                                           state...);
        else
            total += Count * constgrad::train_step(model, rows, loss, settings, state...);
    }
    return total;
}

/// Steps give the parameters, and what the optimiser remembers, that an epoch of fit gives.
template <int Count, int Steps, class Network, class Dataset, class Loss>
constexpr bool are_an_epoch(Network const& untrained, Dataset const& data, Loss const& loss, sgd const& settings) {
    Network const model = drawn(untrained);
    training_result<Network, 2> start{model, {}, {}, random_generator{0}};
    auto const epoch = resume(start, rows_of<Count * Steps>(data, 0), loss, settings,
                              {.epochs = 1, .batch_size = Count, .shuffle = false});
    Network stepped = model;
    step_state<Network> state{};
    auto const total = steps_over<Count, Steps>(stepped, data, loss, settings, state);
    bool const same = digest(stepped) == digest(epoch.network) &&
                      digest(state.optimizer_state.values[0]) == digest(epoch.optimizer_state.values[0]) &&
                      state.steps == Steps && digest(stepped) != digest(model) &&
                      near(total / (Count * Steps), epoch.history.final_loss, sizeof(total) == 4 ? 1e-5 : 1e-13);
    if (settings.momentum > 0) return same;
    stepped = model;
    steps_over<Count, Steps>(stepped, data, loss, settings);
    return same && digest(stepped) == digest(epoch.network);
}

template <int Count, int Steps, class Network, class Dataset, class Loss>
constexpr bool are_an_epoch_with_all_settings(Network const& model, Dataset const& data, Loss const& loss) {
    return are_an_epoch<Count, Steps>(model, data, loss, plain) &&
           are_an_epoch<Count, Steps>(model, data, loss, decaying) &&
           are_an_epoch<Count, Steps>(model, data, loss, everything);
}

constexpr bool a_sample_at_a_time_is_an_epoch_of_batches_of_one() {
    constexpr auto flowers = classes<float, 12, 4, 3>();
    constexpr auto values = numbers<double, 6, 3, 2>();
    constexpr auto two = classes<float, 5, 2, 2>();
    return are_an_epoch_with_all_settings<1, 3>(two_layers<float, 4, 5, 3>(relu{}), flowers, softmax_cross_entropy{}) &&
           are_an_epoch_with_all_settings<1, 2>(two_layers<double, 3, 4, 2>(sigmoid{}), values, mean_squared_error{}) &&
           are_an_epoch_with_all_settings<1, 2>(network{dense<float, 2, 1>{}}, two, binary_cross_entropy_with_logits{});
}

/// More outputs than fit into registers, three layers, activations that follow each other or take a whole row.
constexpr bool so_it_is_of_layers_of_other_kinds() {
    constexpr auto five = classes<float, 4, 6, 5>();
    constexpr auto two = numbers<float, 4, 2, 2>();
    constexpr network many{dense<float, 6, 3>{}, leaky_relu<0.25>{}, dense<float, 3, 5>{}};
    constexpr network deep{dense<float, 2, 3>{},
                           hyperbolic_tangent{},
                           dense<float, 3, 4>{},
                           relu{},
                           sigmoid{},
                           dense<float, 4, 2>{},
                           softmax{}};
    constexpr network bare{dense<float, 2, 3>{}, dense<float, 3, 2>{}, identity{}};
    return are_an_epoch<1, 2>(many, five, softmax_cross_entropy{}, plain) &&
           are_an_epoch<1, 2>(many, five, softmax_cross_entropy{}, everything) &&
           are_an_epoch<1, 2>(deep, two, mean_squared_error{}, plain) &&
           are_an_epoch<1, 2>(deep, two, mean_squared_error{}, everything) &&
           are_an_epoch<1, 2>(bare, two, mean_squared_error{}, plain);
}

constexpr bool a_mini_batch_is_a_batch_of_fit() {
    constexpr auto flowers = classes<float, 36, 2, 3>();
    constexpr auto values = numbers<double, 6, 2, 2>();
    constexpr auto model = two_layers<float, 2, 3, 3>(relu{});
    return are_an_epoch_with_all_settings<3, 2>(model, flowers, softmax_cross_entropy{}) &&
           are_an_epoch<11, 1>(model, flowers, softmax_cross_entropy{}, plain) &&
           are_an_epoch<32, 1>(model, flowers, softmax_cross_entropy{}, plain) &&
           are_an_epoch<3, 2>(two_layers<double, 2, 3, 2>(hyperbolic_tangent{}), values, mean_squared_error{},
                              everything);
}

/// A column of numbers, a span, a braced list, a number as target, a model.
constexpr bool samples_come_in_many_forms() {
    constexpr network model{dense<float, 2, 1>{{0.5f, -1}, {0.25f}}};
    constexpr float read[]{0.75f, 2};
    constexpr float wanted[]{3};
    auto const moved = [&](auto const& step) {
        auto copy = model;
        step(copy);
        return digest(copy);
    };
    auto const by_vectors = moved([&](auto& net) {
        constgrad::train_step(net, vector{0.75f, 2.0f}, vector<float, 1>{3}, mean_squared_error{}, plain);
    });
    return by_vectors != digest(model) &&
           by_vectors == moved([&](auto& net) {
               constgrad::train_step(net, std::span<float const, 2>(read), std::span<float const, 1>(wanted),
                                     mean_squared_error{}, plain);
           }) &&
           by_vectors ==
               moved([&](auto& net) { constgrad::train_step(net, {0.75f, 2}, 3.0, mean_squared_error{}, plain); });
}

/// What a broken sensor says moves nothing.
constexpr bool numbers_that_are_none_move_nothing() {
    constexpr float bad[]{std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(),
                          std::numeric_limits<float>::quiet_NaN()};
    constexpr auto model = drawn(two_layers<float, 2, 4, 3>(relu{}));
    for (float const number : bad) {
        auto copy = model;
        step_state<decltype(copy)> state{};
        auto const loss =
            constgrad::train_step(copy, vector{1.0f, number}, 1, softmax_cross_entropy{}, everything, state);
        if (loss != std::numeric_limits<float>::infinity() || state.steps != 0 || digest(copy) != digest(model))
            return false;
        auto const rows_loss = constgrad::train_step(
            copy, classification_dataset<float, 2, 2, 3>{{1, 2, number, 4}, {{1, 2}}}, softmax_cross_entropy{}, plain);
        if (rows_loss != std::numeric_limits<float>::infinity() || digest(copy) != digest(model)) return false;
    }
    return true;
}

/// Nor do targets that are none; those that do not suit the loss are a mistake, as in fit (see rejected/).
constexpr bool targets_that_are_none_move_nothing() {
    constexpr auto model = drawn(two_layers<float, 2, 4, 2>(relu{}));
    auto copy = model;
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    auto const loss = constgrad::train_step(copy, {1, 2}, vector<float, 2>{nan, 0}, softmax_cross_entropy{}, plain);
    auto const rows_loss = constgrad::train_step(copy, regression_dataset<float, 2, 2, 2>{{1, 2, 3, 4}, {0, 1, 1, nan}},
                                                 mean_squared_error{}, plain);
    return loss == std::numeric_limits<float>::infinity() && rows_loss == loss && digest(copy) == digest(model);
}

/// As in fit.
constexpr bool a_loss_beyond_all_use_moves_nothing() {
    constexpr network model{dense<float, 1, 1>{{1e8f}, {0}}};
    auto copy = model;
    return constgrad::train_step(copy, {1e8f}, 0.0f, mean_squared_error{}, plain) ==
               std::numeric_limits<float>::infinity() &&
           digest(copy) == digest(model);
}

/// Features, targets, loss and a product, and outputs and gradients of 16 and 3 units.
constexpr bool the_arrays_on_the_stack_are_known() {
    using classifier = decltype(two_layers<float, 4, 16, 3>(relu{}));
    return step_stack<classifier> == 4 * (4 + 3 + 2 + 2 * (16 + 3)) &&
           step_stack<classifier, 8> == 8 * step_stack<classifier> &&
           sizeof(step_state<classifier>) == sizeof(classifier) + sizeof(int);
}

constexpr bool all() {
    return a_sample_at_a_time_is_an_epoch_of_batches_of_one() && so_it_is_of_layers_of_other_kinds() &&
           a_mini_batch_is_a_batch_of_fit() && samples_come_in_many_forms() && numbers_that_are_none_move_nothing() &&
           targets_that_are_none_move_nothing() && a_loss_beyond_all_use_moves_nothing() &&
           the_arrays_on_the_stack_are_known();
}

}  // namespace scenario::train_step
