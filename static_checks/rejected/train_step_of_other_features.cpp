// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
constexpr float moved() {
    network model{dense<float, 2, 1>{}};
#ifdef REJECTED
    constexpr vector<float, 3> sample{1, 2, 3};
#else
    constexpr vector<float, 2> sample{1, 2};
#endif
    return train_step(model, sample, 3.0f, mean_squared_error{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
