// SPDX-License-Identifier: BSL-1.0
// expect: train_step: the network is a constant; a step moves a variable
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr auto model = network{dense<float, 2, 1>{}};
#else
auto model = network{dense<float, 2, 1>{}};
#endif
float step() { return train_step(model, {1, 2}, 3.0f, mean_squared_error{}, sgd{.learning_rate = 0.5}); }
