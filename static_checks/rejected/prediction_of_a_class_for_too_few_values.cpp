// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 2 == 4
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 4, 2>{}};
#ifdef REJECTED
static_assert(predict_class(model, {1, 2.5}) == 0);
#else
static_assert(predict_class(model, {1, 2.5, 0, 0}) == 0);
#endif
