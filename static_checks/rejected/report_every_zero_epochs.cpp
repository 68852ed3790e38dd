// SPDX-License-Identifier: BSL-1.0
// expect: training_options: report_every must be at least 1
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
constexpr network model{dense<float, 2, 1>{}};
#ifdef REJECTED
constexpr training_options options{.epochs = 2, .report_every = 0};
#else
constexpr training_options options{.epochs = 2, .report_every = 1};
#endif
constexpr auto trained = fit(model, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, options);
static_assert(trained.history.epochs == 2);
