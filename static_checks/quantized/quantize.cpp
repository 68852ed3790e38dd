// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/classifier.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

using namespace constgrad;

constexpr auto model = quantize(scenario::classifier::network, scenario::classifier::points);

}  // namespace

static_assert(model.input == affine_quantization::of_range(-1, 1));
static_assert(model.network.layers.layer.shape.zero_point == -128);  // of what a rectifier gives
static_assert(model.network.inputs == 2 && model.network.outputs == 2);
