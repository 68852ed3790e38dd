// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/mean_squared_error_of.hpp>

#include <scenario/metric/mean_squared_error_of.hpp>

static_assert(scenario::mean_squared_error_of::equals_scikit_learn());
static_assert(scenario::mean_squared_error_of::has_known_values());
static_assert(scenario::mean_squared_error_of::all());
