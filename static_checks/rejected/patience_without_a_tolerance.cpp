// SPDX-License-Identifier: BSL-1.0
// expect: training_options: patience needs a tolerance above 0
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
constexpr network model{dense<float, 2, 1>{}};
#ifdef REJECTED
constexpr training_options options{.epochs = 2, .patience = 2};
#else
constexpr training_options options{.epochs = 2, .tolerance = 1e-9, .patience = 2};
#endif
constexpr auto trained = fit(model, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, options);
static_assert(trained.history.epochs == 2);
