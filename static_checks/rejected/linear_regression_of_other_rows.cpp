// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 2 == 3
#include <constgrad/model/linear_regression.hpp>

constexpr constgrad::linear_regression<float, 3> model{};
#ifdef REJECTED
constexpr constgrad::matrix<float, 3, 2> rows{};
#else
constexpr constgrad::matrix<float, 2, 3> rows{};
#endif
static_assert(model.predict(rows)(0, 0) == 0);
