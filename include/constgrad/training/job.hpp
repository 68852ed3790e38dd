// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/evaluation_cost.hpp>
#include <constgrad/training/first_step.hpp>
#include <constgrad/training/fit.hpp>

namespace constgrad {

/// All that `fit` is told, in one constant, so that a training can be named, estimated, run in pieces, and handed to
/// the CMake function constgrad_add_model:
///   constexpr training_job job{network{...}, iris::train, softmax_cross_entropy{}, sgd{.learning_rate = 0.1}, {.epochs
///   = 30}}; constexpr auto trained = job.run();
template <class Network, class Dataset, class Loss, class Optimizer>
struct training_job {
    static_assert(loss_function<Loss>, "training_job: the loss comes third: {network, data, loss, optimizer, options}");
    static_assert(optimizer<Optimizer>,
                  "training_job: the optimizer comes fourth: {network, data, loss, optimizer, options}");

    Network untrained;
    Dataset const& data;
    Loss criterion;
    Optimizer descent;
    training_options options;

    /// The whole training: fit(untrained, data, criterion, descent, options, callback).
    template <int HistoryCapacity = 512, class Callback = detail::no_callback>
    constexpr auto run(Callback&& callback = {}) const {
        return fit<HistoryCapacity>(untrained, data, criterion, descent, options, callback);
    }

    /// What the whole training costs in constant evaluation, before it starts.
    constexpr evaluation_cost cost() const { return cost_of_fit(untrained, data, options); }

    /// The network after the first step of the training.
    constexpr Network first_step() const { return constgrad::first_step(untrained, data, criterion, descent, options); }
};

template <class Network, class Dataset, class Loss, class Optimizer>
training_job(Network const&, Dataset const&, Loss const&, Optimizer const&, training_options = {})
    -> training_job<Network, Dataset, Loss, Optimizer>;

}  // namespace constgrad
