// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/first_step.hpp>

#include <scenario/training/problems.hpp>

namespace scenario::first_step {

using namespace problems;

constexpr auto data = classes<float, 11, 2, 3>();
constexpr auto model = two_layers<float, 2, 4, 3>(relu{});
constexpr sgd settings{.learning_rate = 0.25, .momentum = 0.5, .weight_decay = 0.01};

constexpr auto stepped(training_options const& options) {
    return constgrad::first_step(model, data, softmax_cross_entropy{}, settings, options);
}

/// With all rows in a batch the first step is the first epoch.
constexpr bool a_batch_of_all_rows_is_an_epoch() {
    for (int const batch : {11, 12, 1000}) {
        auto const epoch = constgrad::fit(model, data, softmax_cross_entropy{}, settings,
                                          {.epochs = 1, .batch_size = batch, .seed = 3});
        if (!same_parameters(stepped({.epochs = 50, .batch_size = batch, .seed = 3}), epoch.network)) return false;
    }
    return true;
}

/// The step of a smaller batch is that of the rows which come first in the shuffled order.
constexpr bool a_smaller_batch_takes_the_first_rows_of_the_order() {
    training_options const options{.batch_size = 4, .seed = 7};
    random_generator generator{options.seed};
    auto drawn = model;
    initialize(drawn, options.initial_parameters, generator);
    int order[11];
    for (int i = 0; i < 11; ++i) order[i] = i;
    shuffle(order, generator);
    classification_dataset<float, 4, 2, 3> first_rows{};
    for (int i = 0; i < 4; ++i) {
        for (int f = 0; f < 2; ++f) first_rows.features(i, f) = data.features(order[i], f);
        first_rows.targets[i] = data.targets[order[i]];
    }
    training_result<decltype(drawn), 2> expected{drawn, {}, {}, generator};
    expected = resume(expected, first_rows, softmax_cross_entropy{}, settings,
                      {.epochs = 1, .batch_size = 4, .shuffle = false});
    return same_parameters(stepped(options), expected.network);
}

constexpr bool all() {
    return a_batch_of_all_rows_is_an_epoch() && a_smaller_batch_takes_the_first_rows_of_the_order();
}

}  // namespace scenario::first_step
