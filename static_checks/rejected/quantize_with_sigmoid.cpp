// SPDX-License-Identifier: BSL-1.0
// expect: quantize: of the activations there are relu and identity in 8 bits
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
constexpr matrix<float, 2, 1> rows{1, 2};
#ifdef REJECTED
constexpr auto model = quantize(network{dense<float, 1, 2>{}, sigmoid{}, dense<float, 2, 1>{}}, rows);
#else
constexpr auto model = quantize(network{dense<float, 1, 2>{}, relu{}, dense<float, 2, 1>{}}, rows);
#endif
static_assert(model.network.inputs == 1);
