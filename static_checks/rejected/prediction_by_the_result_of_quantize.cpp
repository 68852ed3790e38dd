// SPDX-License-Identifier: BSL-1.0
// expect: quantized_network: pass model.network
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
constexpr auto quantized = quantize(network{dense<float, 2, 2>{{1, 2, 3, 4}, {0, 0}}}, matrix<float, 2, 2>{1, 2, 3, 4});
constexpr auto sample = quantized.quantized({1, 2});
#ifdef REJECTED
static_assert(predict_class(quantized, sample) >= 0);
#else
static_assert(predict_class(quantized.network, sample) >= 0);
#endif
