// SPDX-License-Identifier: BSL-1.0
// expect: network: pass the trained network, trained.network
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/network/predict_constant.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 3, 1> data{{{1, 2, 3}}, {{1, 2, 3}}};
constexpr auto trained =
    fit(network{dense<float, 1, 1>{}}, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
#ifdef REJECTED
int class_of(vector<float, 1> const& x) { return predict_class<trained>(x); }
#else
constexpr auto model = trained.network;
int class_of(vector<float, 1> const& x) { return predict_class<model>(x); }
#endif
