// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fine_tune_quantized.hpp>

#include <scenario/quantized/fine_tune_quantized.hpp>

static_assert(scenario::fine_tune_quantized::steps_are_those_of_the_oracle<double>(1e-13, 6));
static_assert(scenario::fine_tune_quantized::steps_are_those_of_the_oracle<float>(1e-6, 6));
static_assert(scenario::fine_tune_quantized::steps_are_those_of_the_oracle<float>(1e-6, 32));
static_assert(scenario::fine_tune_quantized::losses_are_those_in_8_bits());
static_assert(scenario::fine_tune_quantized::weights_are_not_rounded());
static_assert(scenario::fine_tune_quantized::a_step_too_far_leaves_the_network_as_it_was());
static_assert(scenario::fine_tune_quantized::the_callback_is_called());
