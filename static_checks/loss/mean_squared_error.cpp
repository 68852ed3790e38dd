// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/mean_squared_error.hpp>

#include <scenario/loss/mean_squared_error.hpp>

static_assert(scenario::mean_squared_error::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::mean_squared_error::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::mean_squared_error::agrees_with_pytorch<double>());
static_assert(scenario::mean_squared_error::agrees_with_central_differences());
static_assert(scenario::mean_squared_error::all());
