// SPDX-License-Identifier: BSL-1.0
// expect: train_step: a mini-batch has at most 32 rows
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr regression_dataset<float, 33, 2> batch{};
#else
constexpr regression_dataset<float, 32, 2> batch{};
#endif
constexpr float moved() {
    network model{dense<float, 2, 1>{}};
    return train_step(model, batch, mean_squared_error{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
