// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 2
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
#ifdef REJECTED
static_assert(predict_probabilities(model, {1, 2, 3})[0] < 1);
#else
static_assert(predict_probabilities(model, {1, 2})[0] < 1);
#endif
