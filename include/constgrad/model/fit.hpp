// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/fit.hpp>

namespace constgrad {

/// A network that knows its loss: linear_regression, logistic_regression, softmax_regression.
template <class M>
concept model = detail::knows_its_loss<M> && requires { typename M::network_type; };

/// Trains a model with its own loss. A model has no hidden layers whose symmetry would have to be broken, so training
/// starts at zeros whatever options.initial_parameters says, here and where a loss is named. The trained model is
/// `.network` of the result.
template <int HistoryCapacity = 512, model Model, scalar T, int N, int F, class Targets, optimizer Optimizer,
          class Callback = detail::no_callback>
constexpr training_result<Model, HistoryCapacity, detail::states_of<Optimizer>> fit(
    Model const& start, dataset<T, N, F, Targets> const& data, Optimizer const& optimizer,
    training_options const& options = {}, Callback&& callback = {}) {
    return fit<HistoryCapacity>(start, data, typename Model::loss_type{}, optimizer, options, callback);
}

/// Goes on with training a model where `result` stands: resume with the model's own loss.
template <model Model, int HistoryCapacity, scalar T, int N, int F, class Targets, optimizer Optimizer,
          class Callback = detail::no_callback>
constexpr training_result<Model, HistoryCapacity, detail::states_of<Optimizer>> resume(
    training_result<Model, HistoryCapacity, detail::states_of<Optimizer>> const& result,
    dataset<T, N, F, Targets> const& data, Optimizer const& optimizer, training_options const& options = {},
    Callback&& callback = {}) {
    return resume(result, data, typename Model::loss_type{}, optimizer, options, callback);
}

}  // namespace constgrad
