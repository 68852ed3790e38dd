// SPDX-License-Identifier: BSL-1.0
// expect: train_step: the state must be a step_state<Network, Optimizer> of this network and this optimizer
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
using learner = network<dense<float, 2, 1>>;
#ifdef REJECTED
step_state<network<dense<float, 3, 1>>> state;
#else
step_state<learner> state;
#endif
float step(learner& model) {
    return train_step(model, {1, 2}, 3.0f, mean_squared_error{}, sgd{.learning_rate = 0.5, .momentum = 0.5}, state);
}
