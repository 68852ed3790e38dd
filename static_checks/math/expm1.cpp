// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/expm1.hpp>

static_assert(scenario::expm1::special_values_are_exact<float>());
static_assert(scenario::expm1::special_values_are_exact<double>());
static_assert(scenario::expm1::tiny_arguments_are_their_own_results<float>());
static_assert(scenario::expm1::tiny_arguments_are_their_own_results<double>());
static_assert(scenario::expm1::it_overflows_exactly_where_it_should());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::expm1::function>());
