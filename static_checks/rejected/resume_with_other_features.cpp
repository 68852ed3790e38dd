// SPDX-License-Identifier: BSL-1.0
// expect: training: the network must have as many inputs as the data has features
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 2> data{{{1, 2, 3, 4, 5, 6}}, {{1, 2, 3}}};
[[maybe_unused]] constexpr regression_dataset<float, 2, 3> others{{{1, 2, 3, 4, 5, 6}}, {{1, 2}}};
constexpr auto begun =
    fit<8>(network{dense<float, 2, 1>{}}, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 1});
#ifdef REJECTED
constexpr auto trained = resume(begun, others, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 1});
#else
constexpr auto trained = resume(begun, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 1});
#endif
static_assert(trained.history.epochs == 2);
