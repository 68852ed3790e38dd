// SPDX-License-Identifier: BSL-1.0
// expect: network: the features must be of the type that the network computes in
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
#ifdef REJECTED
constexpr vector sample{1.0, 2.0};
#else
constexpr vector sample{1.0f, 2.0f};
#endif
static_assert(predict(model, sample)[0] == 0);
