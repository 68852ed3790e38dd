// SPDX-License-Identifier: BSL-1.0
// expect: training: the network must have as many inputs as the data has features
#include <constgrad/model/linear_regression.hpp>

#ifdef REJECTED
constexpr int features = 2;
#else
constexpr int features = 1;
#endif
constexpr constgrad::regression_dataset<float, 4, features> data{};
constexpr auto trained = constgrad::fit(constgrad::linear_regression<float, 1>{}, data, constgrad::sgd{0.1}, {.epochs = 1});
static_assert(trained.network.intercept() == 0);
