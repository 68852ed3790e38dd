// SPDX-License-Identifier: BSL-1.0
// expect: network: the features must be of the type that the network computes in
#include <constgrad/model/logistic_regression.hpp>

constexpr constgrad::logistic_regression<double, 1> model{};
#ifdef REJECTED
constexpr constgrad::classification_dataset<float, 3, 1, 2> data{{1, 2, 3}, {0, 1, 1}};
#else
constexpr constgrad::classification_dataset<double, 3, 1, 2> data{{1, 2, 3}, {0, 1, 1}};
#endif
static_assert(model.score(data) < 1);
