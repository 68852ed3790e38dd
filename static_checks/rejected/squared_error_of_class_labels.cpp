// SPDX-License-Identifier: BSL-1.0
// expect: loss_takes_targets
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 3, 2, 3> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1, 2}}};
constexpr network model{dense<float, 2, 3>{}};
#ifdef REJECTED
constexpr mean_squared_error loss{};
#else
constexpr softmax_cross_entropy loss{};
#endif
constexpr auto trained = fit(model, data, loss, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
