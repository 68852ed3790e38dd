// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/fit.hpp>

namespace constgrad {

/// The network after the first step of fit(model, data, loss, optimizer, options): drawn by options.seed and moved by
/// the first batch of the first epoch. To check a training that was run elsewhere by a piece of it that a compiler can
/// afford.
template <class Network, scalar T, int N, int F, class Targets, loss_function Loss, optimizer Optimizer>
constexpr Network first_step(Network const& model, dataset<T, N, F, Targets> const& data, Loss const& loss,
                             Optimizer const& optimizer, training_options const& options = {}) {
    detail::no_callback nobody;
    training_result<Network, 2, detail::states_of<Optimizer>> result{model, {}, {}, random_generator{options.seed}};
    initialize(result.network, detail::first_parameters<Network>(options), result.generator);
    training_options one_epoch = options;
    one_epoch.epochs = 1;
    detail::train(result, data, loss, optimizer, one_epoch, nobody, options.batch_size < N ? options.batch_size : N);
    return result.network;
}

}  // namespace constgrad
