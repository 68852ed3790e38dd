// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/exp.hpp>

static_assert(scenario::exp::special_values_are_exact<float>());
static_assert(scenario::exp::special_values_are_exact<double>());
static_assert(scenario::exp::it_overflows_and_underflows_exactly_where_it_should());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::exp::function>());
