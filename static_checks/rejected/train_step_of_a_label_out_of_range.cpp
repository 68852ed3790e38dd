// SPDX-License-Identifier: BSL-1.0
// expect: train_step: the label must be at least 0 and below the number of classes
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr int label = 3;
#else
constexpr int label = 2;
#endif
constexpr float moved() {
    network model{dense<float, 2, 3>{}};
    return train_step(model, {1, 2}, label, softmax_cross_entropy{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
