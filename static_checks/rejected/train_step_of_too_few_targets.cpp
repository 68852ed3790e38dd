// SPDX-License-Identifier: BSL-1.0
// expect: train_step: the target must have as many values as the network has outputs|train_step: the target must be the number of a class or a vector with a value for each output
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr vector<float, 2> target{3, 4};
#else
constexpr vector<float, 3> target{3, 4, 5};
#endif
constexpr float moved() {
    network model{dense<float, 2, 3>{}};
    return train_step(model, {1, 2}, target, mean_squared_error{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
