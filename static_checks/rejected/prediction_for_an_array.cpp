// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample is a constgrad::vector
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
constexpr float sensors[2] = {1, 2};
#ifdef REJECTED
static_assert(predict(model, sensors)[0] == 0);
#else
static_assert(predict(model, {sensors[0], sensors[1]})[0] == 0);
#endif
