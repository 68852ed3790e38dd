// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 3 == 4
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 4, 2>{}};
#ifdef REJECTED
constexpr vector sample{1.0f, 2.0f, 3.0f};
#else
constexpr vector sample{1.0f, 2.0f, 3.0f, 4.0f};
#endif
static_assert(predict_class(model, sample) == 0);
