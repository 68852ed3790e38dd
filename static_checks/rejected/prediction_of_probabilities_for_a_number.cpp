// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample is a constgrad::vector
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
#ifdef REJECTED
static_assert(predict_probabilities(model, 1.0f)[0] == 0.5f);
#else
static_assert(predict_probabilities(model, {1.0f, 2.0f})[0] == 0.5f);
#endif
