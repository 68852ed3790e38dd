// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/quantized/fine_tune_quantized.hpp>
#include <constgrad/quantized/quantize.hpp>

#include <quantized/oracle/fine_tuning.hpp>
#include <scenario/training/problems.hpp>
#include <support/columns.hpp>
#include <support/hidden.hpp>

namespace scenario::fine_tune_quantized {

using namespace problems;

/// What oracle/fine_tuning.py runs: 6 rows in one batch, two steps. (Constant evaluation takes wider packs for batches
/// that may be larger.)
template <scalar T>
constexpr bool steps_are_those_of_the_oracle(double tolerance, int batch_size) {
    using namespace oracle::fine_tuning;
    regression_dataset<T, 6, 3, 2> data{};
    for (int i = 0; i < 18; ++i) data.features.elements[i] = static_cast<T>(features[i]);
    for (int i = 0; i < 12; ++i) data.targets.elements[i] = static_cast<T>(targets[i]);
    auto const start =
        parameters::with(network{dense<T, 3, 4>{}, relu{}, dense<T, 4, 3>{}, hyperbolic_tangent{}, dense<T, 3, 2>{}},
                         oracle::fine_tuning::parameters);
    auto const found =
        constgrad::fine_tune_quantized<2>(start, data, mean_squared_error{}, sgd{.learning_rate = 0.1, .momentum = 0.5},
                                          {.epochs = 2, .batch_size = batch_size, .shuffle = false});
    auto const list = parameters::of(found.network);
    for (int i = 0; i < 39; ++i)
        if (!near(static_cast<double>(list[i]), tuned[i], tolerance)) return false;
    return near(static_cast<double>(found.history[0]), losses[0], tolerance) &&
           near(static_cast<double>(found.history[1]), losses[1], tolerance);
}

inline constexpr sgd momentum{.learning_rate = 0.05, .momentum = 0.9};

/// Networks to start from: their first parameters will do.
template <class Network>
constexpr Network drawn(Network model) {
    random_generator generator{5};
    initialize(model, initializer::pytorch_default, generator);
    return model;
}

/// Calls f(what constant evaluation made of a problem, a function that solves it at run time).
template <class F>
void for_each_evaluated(F const& f) {
    {
        static constexpr auto data = classes<float, 21, 4, 3>();
        static constexpr auto model = drawn(two_layers<float, 4, 6, 3>(relu{}));
        static constexpr training_options options{.epochs = 2, .batch_size = 8, .seed = 3};
        static constexpr auto evaluated =
            constgrad::fine_tune_quantized<8>(model, data, softmax_cross_entropy{}, momentum, options);
        f(evaluated, [&] {
            return constgrad::fine_tune_quantized<8>(hidden(model), hidden(data), softmax_cross_entropy{},
                                                     hidden(momentum), hidden(options));
        });
    }
    {
        static constexpr auto data = classes<float, 40, 2, 2>();
        static constexpr auto model = drawn(network{dense<float, 2, 5>{}, hyperbolic_tangent{}, dense<float, 5, 3>{},
                                                    leaky_relu<0.25>{}, dense<float, 3, 1>{}});
        static constexpr training_options options{.epochs = 2, .batch_size = 32, .seed = 4};
        static constexpr auto evaluated =
            constgrad::fine_tune_quantized<8>(model, data, binary_cross_entropy_with_logits{}, momentum, options);
        f(evaluated, [&] {
            return constgrad::fine_tune_quantized<8>(hidden(model), hidden(data), binary_cross_entropy_with_logits{},
                                                     hidden(momentum), hidden(options));
        });
    }
    {
        static constexpr auto data = numbers<double, 11, 3, 2>();
        static constexpr auto model =
            drawn(network{dense<double, 3, 4>{}, sigmoid{}, dense<double, 4, 2>{}, softmax{}});
        static constexpr training_options options{.epochs = 2, .batch_size = 40, .shuffle = false};
        static constexpr auto evaluated =
            constgrad::fine_tune_quantized<8>(model, data, mean_squared_error{}, momentum, options);
        f(evaluated, [&] {
            return constgrad::fine_tune_quantized<8>(hidden(model), hidden(data), mean_squared_error{},
                                                     hidden(momentum), hidden(options));
        });
    }
}

/// The loss is that of the outputs in 8 bits, up to rounding of sums.
constexpr bool losses_are_those_in_8_bits() {
    constexpr auto data = numbers<float, 11, 3, 2>();
    constexpr auto model = drawn(two_layers<float, 3, 4, 2>(hyperbolic_tangent{}));
    auto const tuned = constgrad::fine_tune_quantized<2>(model, data, mean_squared_error{}, sgd{.learning_rate = 1e-9},
                                                         {.epochs = 1, .batch_size = 11});
    auto const in_8_bits = quantize(model, data.features);
    float sum = 0;
    for (int i = 0; i < 11; ++i) {
        auto const y = predict(in_8_bits.network,
                               in_8_bits.quantized({data.features(i, 0), data.features(i, 1), data.features(i, 2)}));
        for (int o = 0; o < 2; ++o) {
            float const residual = in_8_bits.output.dequantize(y[o]) - data.targets(i, o);
            sum += residual * residual;
        }
    }
    return near(static_cast<double>(tuned.history[0]), static_cast<double>(sum) / 22, 1e-3);
}

/// The parameters and the optimiser's state come back without the roundings that training saw.
constexpr bool weights_are_not_rounded() {
    constexpr auto data = numbers<float, 11, 3, 2>();
    constexpr auto model = drawn(two_layers<float, 3, 4, 2>(relu{}));
    auto const tuned = constgrad::fine_tune_quantized<2>(model, data, mean_squared_error{},
                                                         sgd{.learning_rate = 1e-30, .momentum = 0.5},
                                                         {.epochs = 1, .batch_size = 4, .seed = 9});
    auto const velocity = parameters::of(tuned.optimizer_state.values[0]);
    bool is_moved = false;
    for (float const v : velocity.elements) is_moved = is_moved || v > 0 || v < 0;
    return is_moved && same_parameters(tuned.network, model) && tuned.history.epochs == 1;
}

constexpr bool a_step_too_far_leaves_the_network_as_it_was() {
    constexpr auto data = numbers<float, 11, 3, 2>();
    constexpr auto model = drawn(two_layers<float, 3, 4, 2>(relu{}));
    for (int const batch : {5, 10}) {
        auto const tuned = constgrad::fine_tune_quantized<2>(
            model, data, mean_squared_error{}, sgd{.learning_rate = 1e33}, {.epochs = 3, .batch_size = batch});
        if (tuned.history.outcome != training_outcome::diverged || tuned.history.epochs != 0 ||
            !same_parameters(tuned.network, model))
            return false;
    }
    return true;
}

constexpr bool the_callback_is_called() {
    constexpr auto data = numbers<float, 11, 3, 2>();
    int calls = 0;
    static_cast<void>(constgrad::fine_tune_quantized<2>(drawn(two_layers<float, 3, 4, 2>(relu{})), data,
                                                        mean_squared_error{}, momentum, {.epochs = 3, .batch_size = 11},
                                                        [&](epoch_report<float> const&) { ++calls; }));
    return calls == 3;
}

constexpr bool all() {
    return losses_are_those_in_8_bits() && weights_are_not_rounded() && a_step_too_far_leaves_the_network_as_it_was() &&
           the_callback_is_called();
}

}  // namespace scenario::fine_tune_quantized
