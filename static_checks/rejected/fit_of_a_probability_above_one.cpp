// SPDX-License-Identifier: BSL-1.0
// expect: binary_cross_entropy_with_logits: the targets must be probabilities, from 0 to 1
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 1>{}};
#ifdef REJECTED
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1.5f, 1}}};
#else
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{0, 0.5f, 1}}};
#endif
constexpr auto trained =
    fit(model, data, binary_cross_entropy_with_logits{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
