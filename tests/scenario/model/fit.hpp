// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/model/fit.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/training/job.hpp>

#include <support/samples.hpp>

namespace scenario::fit_of_a_model {

using namespace constgrad;

/// A model that is not the library's own: a network that names its loss.
struct own_model : network<dense<float, 2, 1>> {
    using network_type = network<dense<float, 2, 1>>;
    using loss_type = mean_squared_error;
};

constexpr auto some_data() {
    regression_dataset<float, 11, 2> data{};
    samples::fill(data.features.elements, 3);
    for (float& x : data.features.elements) x = x * 0x1p-7f;
    for (int i = 0; i < 11; ++i) data.targets(i, 0) = 0.5f + data.features(i, 0) - 0.25f * data.features(i, 1);
    return data;
}

constexpr sgd settings{.learning_rate = 0.125, .momentum = 0.5};
constexpr training_options options{.epochs = 6, .batch_size = 4, .seed = 3};

constexpr auto trained(regression_dataset<float, 11, 2> const& data, initializer initial) {
    training_options asked = options;
    asked.initial_parameters = initial;
    return fit<8>(own_model{}, data, settings, asked);
}

/// Whatever initial parameters are asked for, and whatever the model came with.
constexpr bool training_starts_at_zeros() {
    auto const data = some_data();
    training_options from_zeros = options;
    from_zeros.initial_parameters = initializer::zeros;
    auto const expected = fit<8>(own_model::network_type{}, data, mean_squared_error{}, settings, from_zeros);
    own_model used{};
    used.layers.layer = {{7, 8}, {9}};
    auto const again = fit<8>(used, data, settings, options);
    for (initializer const initial : {initializer::pytorch_default, initializer::xavier_uniform,
                                      initializer::xavier_normal, initializer::he_normal, initializer::zeros}) {
        auto const found = trained(data, initial);
        if (found.network.layers != expected.network.layers || found.history != expected.history) return false;
    }
    return again.network.layers == expected.network.layers && expected.history.epochs == 6;
}

/// Also where its loss is named, as a training_job does.
constexpr bool a_named_loss_changes_nothing() {
    auto const data = some_data();
    auto const expected = fit(own_model{}, data, settings, options);
    training_job const job{own_model{}, data, mean_squared_error{}, settings, options};
    auto const first = [&] {
        training_options one_step = options;
        one_step.epochs = 1;
        one_step.batch_size = 11;
        return one_step;
    }();
    return job.run() == expected && first_step(own_model{}, data, mean_squared_error{}, settings, first).layers ==
                                        fit(own_model{}, data, settings, first).network.layers;
}

constexpr bool the_callback_is_called_as_often_as_was_asked() {
    int calls = 0;
    int last = 0;
    fit(own_model{}, some_data(), settings, {.epochs = 7, .report_every = 3}, [&](auto const& report) {
        ++calls;
        last = report.epoch;
    });
    return calls == 2 && last == 6;
}

constexpr bool a_trained_model_goes_on_where_it_stood() {
    auto const data = some_data();
    auto const at_once = fit<8>(own_model{}, data, settings, {.epochs = 5, .batch_size = 4});
    auto const half = fit<8>(own_model{}, data, settings, {.epochs = 3, .batch_size = 4});
    auto const whole = resume(half, data, mean_squared_error{}, settings, {.epochs = 2, .batch_size = 4});
    auto const by_its_own_loss = resume(half, data, settings, {.epochs = 2, .batch_size = 4});
    return whole.network.layers == at_once.network.layers && whole.history == at_once.history &&
           whole == by_its_own_loss;
}

constexpr bool all() {
    return training_starts_at_zeros() && a_named_loss_changes_nothing() &&
           the_callback_is_called_as_often_as_was_asked() && a_trained_model_goes_on_where_it_stood();
}

}  // namespace scenario::fit_of_a_model
