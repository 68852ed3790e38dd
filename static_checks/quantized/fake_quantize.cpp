// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fake_quantize.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"
#pragma GCC diagnostic ignored "-Wdouble-promotion"

#include <scenario/quantized/fake_quantize.hpp>

static_assert(constgrad::elementwise_activation<constgrad::fake_quantize>);
static_assert(scenario::fake_quantize::all());
static_assert(scenario::fake_quantize::outputs_are_those_of_the_way_there_and_back<constgrad::lanes<float, 8>>());
static_assert(scenario::fake_quantize::outputs_are_those_of_the_way_there_and_back<double>());
static_assert(scenario::fake_quantize::gradients_are_those_of_a_clamp<constgrad::lanes<float, 8>>());
static_assert(scenario::fake_quantize::gradients_are_those_of_a_clamp<constgrad::lanes<double, 8>>());
