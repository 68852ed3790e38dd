// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 2
#include <constgrad/model/linear_regression.hpp>

constexpr constgrad::linear_regression<float, 2> model{};
#ifdef REJECTED
static_assert(model.predict({1, 2, 3.5})[0] == 0);
#else
static_assert(model.predict({1, 2.5})[0] == 0);
#endif
