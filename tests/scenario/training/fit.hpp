// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/fit.hpp>

#include <oracle/pytorch/training.hpp>
#include <scenario/training/problems.hpp>
#include <support/columns.hpp>
#include <support/hidden.hpp>

namespace scenario::fit {

using namespace problems;

/// What oracle/pytorch/make_training.py runs: 7 rows in batches of 3, in order.
constexpr auto run_in_order(sgd const& settings, int epochs = 5) {
    using namespace oracle::training;
    classification_dataset<double, 7, 2, 3> data{};
    for (int i = 0; i < 14; ++i) data.features.elements[i] = run_features[i];
    for (int i = 0; i < 7; ++i) data.targets[i] = run_labels[i];
    auto const start = parameters::with(two_layers<double, 2, 4, 3>(hyperbolic_tangent{}), run_parameters);
    training_result<std::remove_const_t<decltype(start)>, 8> result{start, {}, {}, random_generator{0}};
    return resume(result, data, softmax_cross_entropy{}, settings,
                  {.epochs = epochs, .batch_size = 3, .shuffle = false});
}

constexpr bool a_whole_run_is_that_of_pytorch() {
    using namespace oracle::training;
    auto const found = run_in_order({.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.05});
    for (int i = 0; i < 5; ++i)
        if (!near(found.history[i], run_decay_nesterov_losses[i], 1e-13)) return false;
    auto const list = parameters::of(found.network);
    for (int i = 0; i < 27; ++i)
        if (!near(list[i], run_decay_nesterov_parameters[i], 1e-13)) return false;
    return true;
}

/// Calls f(what constant evaluation made of a problem, a function that solves it at run time).
template <class F>
void for_each_evaluated(F const& f) {
    constexpr sgd momentum{.learning_rate = 0.1, .momentum = 0.9};
    constexpr sgd everything{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.01};
    {
        static constexpr auto data = classes<float, 21, 4, 3>();
        static constexpr auto model = two_layers<float, 4, 6, 3>(relu{});
        static constexpr training_options options{.epochs = 4, .batch_size = 8, .seed = 3};
        static constexpr auto evaluated = constgrad::fit<8>(model, data, softmax_cross_entropy{}, momentum, options);
        f(evaluated, [&] {
            return constgrad::fit<8>(hidden(model), hidden(data), softmax_cross_entropy{}, hidden(momentum),
                                     hidden(options));
        });
    }
    {
        static constexpr auto data = classes<float, 12, 2, 2>();
        static constexpr auto model = two_layers<float, 2, 4, 1>(hyperbolic_tangent{});
        static constexpr training_options options{.epochs = 5, .batch_size = 5};
        static constexpr auto evaluated =
            constgrad::fit<8>(model, data, binary_cross_entropy_with_logits{}, momentum, options);
        f(evaluated, [&] {
            return constgrad::fit<8>(hidden(model), hidden(data), binary_cross_entropy_with_logits{}, hidden(momentum),
                                     hidden(options));
        });
    }
    {
        static constexpr auto data = numbers<double, 11, 3, 2>();
        static constexpr auto model = two_layers<double, 3, 4, 2>(sigmoid{});
        static constexpr training_options options{
            .epochs = 4, .batch_size = 4, .initial_parameters = initializer::he_normal};
        static constexpr auto evaluated = constgrad::fit<8>(model, data, mean_squared_error{}, everything, options);
        f(evaluated, [&] {
            return constgrad::fit<8>(hidden(model), hidden(data), mean_squared_error{}, hidden(everything),
                                     hidden(options));
        });
    }
    {
        static constexpr auto data = numbers<float, 40, 2, 2>();
        static constexpr network model{dense<float, 2, 3>{}, leaky_relu<0.25>{}, dense<float, 3, 2>{}, softmax{}};
        static constexpr training_options options{.epochs = 2, .batch_size = 40};
        static constexpr auto evaluated = constgrad::fit<8>(model, data, mean_squared_error{}, everything, options);
        f(evaluated, [&] {
            return constgrad::fit<8>(hidden(model), hidden(data), mean_squared_error{}, hidden(everything),
                                     hidden(options));
        });
    }
}

constexpr bool the_order_of_the_rows_depends_on_the_seed() {
    constexpr auto data = classes<float, 8, 2, 2>();
    constexpr network model{dense<float, 2, 1>{}};
    auto const run = [&](std::uint64_t seed, bool shuffled) {
        training_options const options{
            .epochs = 2, .batch_size = 3, .seed = seed, .shuffle = shuffled, .initial_parameters = initializer::zeros};
        return constgrad::fit<4>(model, data, binary_cross_entropy_with_logits{}, sgd{.learning_rate = 0.5}, options)
            .network;
    };
    return run(1, true) != run(2, true) && run(1, true) != run(1, false) &&
           same_parameters(run(1, true), run(1, true)) && same_parameters(run(1, false), run(2, false));
}

constexpr bool first_parameters_depend_on_the_seed() {
    constexpr auto data = classes<float, 8, 2, 2>();
    auto const run = [&](std::uint64_t seed) {
        return constgrad::fit<4>(network{dense<float, 2, 1>{}}, data, binary_cross_entropy_with_logits{},
                                 sgd{.learning_rate = 0.5}, {.epochs = 1, .seed = seed, .shuffle = false})
            .network;
    };
    return run(1) != run(2) && same_parameters(run(1), run(1));
}

/// y = x / 2 + 1 / 4 is learned exactly enough.
constexpr bool a_line_is_found() {
    constexpr regression_dataset<float, 4, 1> data{{{-1, 0, 1, 2}}, {{-0.25f, 0.25f, 0.75f, 1.25f}}};
    auto const result = constgrad::fit(network{dense<float, 1, 1>{}}, data, mean_squared_error{},
                                       sgd{.learning_rate = 0.25}, {.epochs = 60, .batch_size = 4});
    return near(result.network.layers.layer.weights.elements[0], 0.5, 1e-4) &&
           near(result.network.layers.layer.bias[0], 0.25, 1e-4) && result.history.final_loss < 1e-8f;
}

constexpr bool training_ends_when_the_loss_no_longer_falls() {
    constexpr regression_dataset<float, 4, 1> data{{{-1, 0, 1, 2}}, {{-0.25f, 0.25f, 0.75f, 1.25f}}};
    auto const epochs = [&](double tolerance, int patience, int most) {
        return constgrad::fit(network{dense<float, 1, 1>{}}, data, mean_squared_error{}, sgd{.learning_rate = 0.25},
                              {.epochs = most, .batch_size = 4, .tolerance = tolerance, .patience = patience})
            .history;
    };
    auto const one = epochs(1e-3, 1, 60);
    auto const three = epochs(1e-3, 3, 60);
    auto const never = epochs(0, 1, 60);
    auto const too_short = epochs(1e-3, 3, 4);
    int last_progress = 1;  // the last epoch in a row that undercuts all before it by the tolerance
    while (never[last_progress] <= never[last_progress - 1] - 1e-3f) ++last_progress;
    return one.outcome == training_outcome::converged && one.epochs == last_progress + 1 &&
           three.epochs == one.epochs + 2 && three.outcome == training_outcome::converged &&
           never.outcome == training_outcome::completed && never.epochs == 60 && too_short.epochs == 4 &&
           too_short.outcome == training_outcome::completed;
}

constexpr bool the_callback_comes_every_k_epochs() {
    constexpr auto data = classes<float, 8, 2, 2>();
    int calls = 0;
    bool right = true;
    float last = 0;
    auto const result = constgrad::fit<16>(network{dense<float, 2, 1>{}}, data, binary_cross_entropy_with_logits{},
                                           sgd{.learning_rate = 0.5}, {.epochs = 11, .report_every = 3},
                                           [&](epoch_report<float> const& report) {
                                               ++calls;
                                               right = right && report.epoch == 3 * calls;
                                               last = report.loss;
                                           });
    return calls == 3 && right && same_bits(last, result.history[8]);
}

/// Constant evaluation reports divergence, too: the numbers pass the limit before anything becomes NaN.
constexpr bool divergence_is_noticed() {
    constexpr regression_dataset<float, 4, 1> data{{{-1, 0, 1, 2}}, {{-0.25f, 0.25f, 0.75f, 1.25f}}};
    for (double const rate : {4.0, 1e3, 1e10, 1e20, 1e29}) {
        auto const result = constgrad::fit(network{dense<float, 1, 1>{}}, data, mean_squared_error{},
                                           sgd{.learning_rate = rate}, {.epochs = 100, .batch_size = 4});
        if (result.history.outcome != training_outcome::diverged || result.history.epochs > 99 ||
            !all_finite(parameters::of(result.network).elements) || !(result.history.final_loss <= 1e30f))
            return false;
    }
    return true;
}

constexpr bool all() {
    return a_whole_run_is_that_of_pytorch() && the_order_of_the_rows_depends_on_the_seed() &&
           first_parameters_depend_on_the_seed() && a_line_is_found() &&
           training_ends_when_the_loss_no_longer_falls() && the_callback_comes_every_k_epochs() &&
           divergence_is_noticed();
}

}  // namespace scenario::fit
