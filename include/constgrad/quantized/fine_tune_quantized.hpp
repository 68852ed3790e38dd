// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/elementwise.hpp>
#include <constgrad/quantized/detail/calibration.hpp>
#include <constgrad/quantized/detail/fake_quantized_trainer.hpp>
#include <constgrad/training/fit.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Trains a network on, so that it loses less when it is quantised (quantisation-aware training, Jacob et al. 2018):
/// the losses and gradients are those of the network as 8 bits show it, features, weights and outputs of all layers
/// rounded; they move the weights that are not rounded, which the result holds, to be given to `quantize`. The ranges
/// are those that the features reach at the beginning; they stay, and what leaves them is clamped and has no gradient.
/// Biases are not rounded (their steps are fine), and sums are in floating-point numbers. options.initial_parameters
/// plays no part; the rows are shuffled by options.seed. Losses in the history are those in 8 bits. Like `fit`, it
/// gives the same bits everywhere. There is a copy of the features on the stack.
template <int HistoryCapacity = 512, class... Layers, scalar T, int N, int F, class Targets, loss_function Loss,
          optimizer Optimizer, class Callback = detail::no_callback>
[[gnu::noinline]] constexpr training_result<network<Layers...>, HistoryCapacity, detail::states_of<Optimizer>>
fine_tune_quantized(network<Layers...> const& model, dataset<T, N, F, Targets> const& data, Loss const& loss,
                    Optimizer const& optimizer, training_options const& options = {}, Callback&& callback = {}) {
    constexpr int states = detail::states_of<Optimizer>;
    training_result<network<Layers...>, HistoryCapacity, states> result{model, {}, {}, random_generator{options.seed}};
    if constexpr (detail::fit_in_8_bits<Layers...>() &&
                  detail::go_together<network<Layers...>, dataset<T, N, F, Targets>, Loss, Callback>()) {
        auto const kept = detail::calibrate(model, data.features);
        auto seen = data;
        fake_quantize const inputs{kept.input};
        detail::for_each_element(
            seen.features.elements,
            [&]<class V>(V x) {
                inputs.apply(x);
                return x;
            },
            seen.features.elements);
        auto const shown = detail::as_network(detail::with_fake_quantize(model.layers, kept, 0));
        training_result<std::remove_const_t<decltype(shown)>, HistoryCapacity, states> tuned{
            shown, {}, {}, result.generator};
        detail::train<detail::fake_quantized_training>(tuned, seen, loss, optimizer, options, callback);
        detail::copy_parameters(result.network.layers, tuned.network.layers);
        result.history = tuned.history;
        if constexpr (states > 0)
            for (int s = 0; s < states; ++s)
                detail::copy_parameters(result.optimizer_state.values[s].layers,
                                        tuned.optimizer_state.values[s].layers);
        result.generator = tuned.generator;
    }
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
