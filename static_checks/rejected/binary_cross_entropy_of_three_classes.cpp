// SPDX-License-Identifier: BSL-1.0
// expect: training: the loss does not suit these classes: binary_cross_entropy_with_logits takes two classes
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 3, 2, 3> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1, 2}}};
constexpr network model{dense<float, 2, 3>{}};
#ifdef REJECTED
constexpr binary_cross_entropy_with_logits objective{};
#else
constexpr softmax_cross_entropy objective{};
#endif
constexpr auto trained = fit(model, data, objective, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
