// SPDX-License-Identifier: BSL-1.0
// expect: train_step: an optimizer that remembers something between steps, .* needs a step_state
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
constexpr float moved() {
    network model{dense<float, 2, 1>{}};
    constexpr sgd descent{.learning_rate = 0.5, .momentum = 0.9};
#ifdef REJECTED
    train_step(model, {1, 2}, 3.0f, mean_squared_error{}, descent);
#else
    step_state<decltype(model)> state;
    train_step(model, {1, 2}, 3.0f, mean_squared_error{}, descent, state);
#endif
    return model.layers.layer.bias[0];
}
static_assert(moved() > 0);
