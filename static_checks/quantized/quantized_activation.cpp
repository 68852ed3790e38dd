// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_activation.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"

#include <scenario/quantized/quantized_activation.hpp>

static_assert(scenario::quantized_activation::all());
static_assert(constgrad::quantized_activation<1, constgrad::sigmoid>::gives_probabilities);
static_assert(!constgrad::quantized_activation<2, constgrad::sigmoid>::gives_probabilities);
static_assert(!constgrad::quantized_activation<1, constgrad::sigmoid, constgrad::relu>::gives_probabilities);
