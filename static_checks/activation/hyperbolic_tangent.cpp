// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/hyperbolic_tangent.hpp>

#include <scenario/activation/hyperbolic_tangent.hpp>

static_assert(constgrad::activation<constgrad::hyperbolic_tangent>);
static_assert(scenario::hyperbolic_tangent::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::hyperbolic_tangent::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::hyperbolic_tangent::agrees_with_pytorch<double>());
static_assert(scenario::hyperbolic_tangent::agrees_with_central_differences());
static_assert(scenario::hyperbolic_tangent::far_from_zero_it_saturates_with_slope_zero());
