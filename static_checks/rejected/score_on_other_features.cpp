// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 4
#include <constgrad/network/score.hpp>

#ifdef REJECTED
constexpr int features = 3;
#else
constexpr int features = 4;
#endif
constexpr constgrad::regression_dataset<float, 5, features> data{};
static_assert(constgrad::mean_squared_error_of(constgrad::network{constgrad::dense<float, 4, 1>{}}, data) == 0);
