// SPDX-License-Identifier: BSL-1.0
// expect: network: pass the trained network, trained.network, instead of the whole result of fit
#include <constgrad/model/logistic_regression.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 4, 1, 2> data{{0, 1, 2, 3}, {0, 0, 1, 1}};
constexpr auto trained = fit(logistic_regression<float, 1>{}, data, sgd{.learning_rate = 0.01}, {.epochs = 2});
#ifdef REJECTED
static_assert(accuracy(trained, data) >= 0);
#else
static_assert(accuracy(trained.network, data) >= 0);
#endif
