// SPDX-License-Identifier: BSL-1.0
// expect: sgd: the learning rate must be positive and finite.*; it has no default
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
constexpr network model{dense<float, 2, 1>{}};
#ifdef REJECTED
constexpr sgd descent{};
#else
constexpr sgd descent{.learning_rate = 0.01};
#endif
constexpr auto trained = fit(model, data, mean_squared_error{}, descent, {.epochs = 2});
static_assert(trained.history.epochs == 2);
