// SPDX-License-Identifier: BSL-1.0
// expect: quantize: the parameters must be finite, without NaN
#include <limits>

#include <constgrad/activation/relu.hpp>
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr float weight = std::numeric_limits<float>::quiet_NaN();
#else
constexpr float weight = 1;
#endif
constexpr auto quantized =
    quantize(network{dense<float, 1, 2>{{1, weight}, {0, 0}}, relu{}}, matrix<float, 2, 1>{1, 2});
static_assert(quantized.network.greatest_sum() > 0);
