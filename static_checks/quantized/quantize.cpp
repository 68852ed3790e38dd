// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/classifier.hpp>
#include <scenario/quantized/curve.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

using namespace constgrad;

constexpr auto model = quantize(scenario::classifier::network, scenario::classifier::points);

constexpr auto bent = quantize(scenario::curve::bent, scenario::curve::points);

}  // namespace

static_assert(model.input == affine_quantization::of_range(-1, 1));
static_assert(model.network.layers.layer.shape.zero_point == -128);  // of what a rectifier gives
static_assert(model.network.inputs == 2 && model.network.outputs == 2);
static_assert(bent.network.layers.rest.layer.table[0] < 0 && bent.network.layers.rest.layer.table[255] > 0);
static_assert(bent.network.greatest_sum() < 1 << 30);
static_assert(quantize(scenario::curve::chance, scenario::curve::points).output ==
              affine_quantization{1.0f / 256, -128});
