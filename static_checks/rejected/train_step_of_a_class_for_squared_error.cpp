// SPDX-License-Identifier: BSL-1.0
// expect: training: the loss takes real-valued targets, but the data has class labels
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr int target = 3;
#else
constexpr float target = 3;
#endif
constexpr float moved() {
    network model{dense<float, 2, 1>{}};
    return train_step(model, {1, 2}, target, mean_squared_error{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
