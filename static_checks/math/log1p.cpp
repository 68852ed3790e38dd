// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/log1p.hpp>

static_assert(scenario::log1p::special_values_are_exact<float>());
static_assert(scenario::log1p::special_values_are_exact<double>());
static_assert(scenario::log1p::tiny_arguments_are_their_own_results<float>());
static_assert(scenario::log1p::tiny_arguments_are_their_own_results<double>());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::log1p::function>());
