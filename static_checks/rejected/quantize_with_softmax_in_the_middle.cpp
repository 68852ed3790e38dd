// SPDX-License-Identifier: BSL-1.0
// expect: quantize: activations of whole rows do not fit in 8 bits; a softmax at the end is left out
#include <constgrad/activation/softmax.hpp>
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
constexpr matrix<float, 2, 1> rows{1, 2};
#ifdef REJECTED
constexpr auto model = quantize(network{dense<float, 1, 2>{}, softmax{}, dense<float, 2, 2>{}}, rows);
#else
constexpr auto model = quantize(network{dense<float, 1, 2>{}, dense<float, 2, 2>{}, softmax{}}, rows);
#endif
static_assert(model.network.inputs == 1);
