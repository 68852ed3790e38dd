// SPDX-License-Identifier: BSL-1.0
// expect: softmax_cross_entropy: the targets of each row must be probabilities
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/train_step.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr vector<float, 2> target{5, -3};
#else
constexpr vector<float, 2> target{0.75f, 0.25f};
#endif
constexpr float moved() {
    network model{dense<float, 2, 2>{}};
    return train_step(model, {1, 2}, target, softmax_cross_entropy{}, sgd{.learning_rate = 0.5});
}
static_assert(moved() >= 0);
