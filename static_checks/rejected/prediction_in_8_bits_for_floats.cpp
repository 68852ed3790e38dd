// SPDX-License-Identifier: BSL-1.0
// expect: quantized_network: a sample is as many integers as there are inputs
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
constexpr auto quantized = quantize(network{dense<float, 2, 2>{{1, 2, 3, 4}, {0, 0}}}, matrix<float, 2, 2>{1, 2, 3, 4});
#ifdef REJECTED
constexpr vector<float, 2> sample{1, 2};
#else
constexpr auto sample = quantized.quantized({1, 2});
#endif
static_assert(predict_class(quantized.network, sample) >= 0);
