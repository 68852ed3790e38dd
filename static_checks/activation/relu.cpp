// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/relu.hpp>

#include <scenario/activation/relu.hpp>

static_assert(constgrad::activation<constgrad::relu>);
static_assert(scenario::relu::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::relu::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::relu::agrees_with_pytorch<double>());
static_assert(scenario::relu::agrees_with_central_differences());
static_assert(scenario::relu::zero_of_either_sign_gives_positive_zero_with_slope_zero());
static_assert(scenario::relu::the_smallest_positive_number_passes());
