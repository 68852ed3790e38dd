// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/fit.hpp>

#include <scenario/training/problems.hpp>

namespace scenario::resume {

using namespace problems;

/// Some epochs, then some more; `whole` at once.
template <class Dataset, class Network, class Loss>
constexpr bool parts_give_the_bits_of_the_whole(Network const& model, Dataset const& data, Loss const& loss,
                                                sgd const& settings, training_options options, int first, int second) {
    options.epochs = first + second;
    auto const whole = constgrad::fit<8>(model, data, loss, settings, options);
    options.epochs = first;
    auto parts = constgrad::fit<8>(model, data, loss, settings, options);
    options.epochs = second;
    options.seed = 99;  // plays no part any more
    options.initial_parameters = initializer::zeros;
    parts = constgrad::resume(parts, data, loss, settings, options);
    return same_result(whole, parts);
}

constexpr bool epochs_in_two_parts_are_the_whole(int first, int second) {
    constexpr auto data = classes<float, 7, 2, 2>();
    constexpr network model{dense<float, 2, 1>{}};
    return parts_give_the_bits_of_the_whole(model, data, binary_cross_entropy_with_logits{},
                                            {.learning_rate = 0.25, .momentum = 0.9}, {.batch_size = 3, .seed = 5},
                                            first, second);
}

/// Another 1 epoch of training starts with the velocity, the order and the parameters that the first part ended with.
constexpr bool resuming_is_not_starting_anew() {
    constexpr auto data = classes<float, 7, 2, 2>();
    constexpr network model{dense<float, 2, 1>{}};
    constexpr sgd settings{.learning_rate = 0.25, .momentum = 0.9};
    auto const begun = constgrad::fit<8>(model, data, binary_cross_entropy_with_logits{}, settings, {.epochs = 3});
    auto without_velocity = begun;
    without_velocity.optimizer_state = {};
    auto const on = constgrad::resume(begun, data, binary_cross_entropy_with_logits{}, settings, {.epochs = 1});
    auto const off =
        constgrad::resume(without_velocity, data, binary_cross_entropy_with_logits{}, settings, {.epochs = 1});
    return on.history.epochs == 4 && on.history.size() == 4 && !same_parameters(on.network, off.network) &&
           !same_parameters(on.network, begun.network);
}

}  // namespace scenario::resume
