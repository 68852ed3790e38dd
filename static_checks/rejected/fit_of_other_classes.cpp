// SPDX-License-Identifier: BSL-1.0
// expect: training: the network must have an output for each class of the data
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 3, 2, 3> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1, 2}}};
#ifdef REJECTED
constexpr network model{dense<float, 2, 4>{}};
#else
constexpr network model{dense<float, 2, 3>{}};
#endif
constexpr auto trained = fit(model, data, softmax_cross_entropy{}, sgd{.learning_rate = 0.01}, {.epochs = 2});
static_assert(trained.history.epochs == 2);
