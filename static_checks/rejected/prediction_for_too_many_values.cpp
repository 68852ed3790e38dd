// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 5 == 4
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 4, 2>{}};
#ifdef REJECTED
constexpr auto outputs = predict(model, {1, 2, 3.5, 4.5f, 5});
#else
constexpr auto outputs = predict(model, {1, 2, 3.5, 4.5f});
#endif
static_assert(outputs[0] == 0);
