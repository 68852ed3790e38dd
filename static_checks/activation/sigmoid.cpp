// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/sigmoid.hpp>

#include <scenario/activation/sigmoid.hpp>

static_assert(constgrad::activation<constgrad::sigmoid>);
static_assert(scenario::sigmoid::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::sigmoid::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::sigmoid::agrees_with_pytorch<double>());
static_assert(scenario::sigmoid::agrees_with_central_differences());
static_assert(scenario::sigmoid::far_from_zero_it_saturates_with_slope_zero());
