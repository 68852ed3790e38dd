// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 2
#include <constgrad/model/softmax_regression.hpp>

constexpr constgrad::softmax_regression<float, 2, 2> model{};
#ifdef REJECTED
static_assert(model.predict({1, 2, 3.5}) == 0);
#else
static_assert(model.predict({1, 2.5}) == 0);
#endif
