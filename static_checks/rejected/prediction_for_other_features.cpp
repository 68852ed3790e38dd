// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 4
#include <constgrad/network/predict.hpp>

#ifdef REJECTED
constexpr int features = 3;
#else
constexpr int features = 4;
#endif
constexpr auto outputs =
    constgrad::predict(constgrad::network{constgrad::dense<float, 4, 2>{}}, constgrad::matrix<float, 5, features>{});
static_assert(outputs(0, 0) == 0);
