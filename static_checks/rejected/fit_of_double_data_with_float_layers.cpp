// SPDX-License-Identifier: BSL-1.0
// expect: training: the network must compute in the type of the data
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 1>{}};
#ifdef REJECTED
constexpr regression_dataset<double, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
#else
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
#endif
constexpr auto trained = fit(model, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
