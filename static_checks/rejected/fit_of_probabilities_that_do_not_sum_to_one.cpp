// SPDX-License-Identifier: BSL-1.0
// expect: softmax_cross_entropy: the targets of each row must be probabilities
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
#ifdef REJECTED
constexpr regression_dataset<float, 2, 2, 2> data{{{1, 2, 3, 4}}, {{0.5f, 0.5f, 0.5f, 0.25f}}};
#else
constexpr regression_dataset<float, 2, 2, 2> data{{{1, 2, 3, 4}}, {{0.5f, 0.5f, 0.75f, 0.25f}}};
#endif
constexpr auto trained = fit(model, data, softmax_cross_entropy{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
