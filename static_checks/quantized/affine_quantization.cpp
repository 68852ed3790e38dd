// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/affine_quantization.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

using constgrad::affine_quantization;

static_assert(affine_quantization::of_range(-1, 1.55) == affine_quantization{0.01f, -28});
static_assert(affine_quantization::of_range(2, 6).quantize(0) == -128);
static_assert(affine_quantization{1, 0}.quantize(-2.5) == -3 && affine_quantization{1, 0}.quantize(1e9) == 127);
static_assert(affine_quantization{0.5f, 10}.dequantize(12) > 0.99f);
