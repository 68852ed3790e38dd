// SPDX-License-Identifier: BSL-1.0
// expect: network: pass the trained network, trained.network, instead of the whole result of fit
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/network/score.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
constexpr auto trained =
    fit(network{dense<float, 2, 1>{}}, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
#ifdef REJECTED
static_assert(predict(trained, data.features)(0, 0) < 10);
#else
static_assert(predict(trained.network, data.features)(0, 0) < 10);
#endif
