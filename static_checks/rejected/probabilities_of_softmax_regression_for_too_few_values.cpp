// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 1 == 2
#include <constgrad/model/softmax_regression.hpp>

constexpr constgrad::softmax_regression<float, 2, 2> model{};
#ifdef REJECTED
static_assert(model.probabilities({1.5})[0] == 0.5f);
#else
static_assert(model.probabilities({1.5, 2})[0] == 0.5f);
#endif
