// SPDX-License-Identifier: BSL-1.0
// expect: training: the loss does not suit these classes: binary_cross_entropy_with_logits takes two classes
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 3, 2, 2> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1, 1}}};
#ifdef REJECTED
constexpr network model{dense<float, 2, 1>{}};
#else
constexpr network model{dense<float, 2, 2>{}};
#endif
constexpr auto trained = fit(model, data, softmax_cross_entropy{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
