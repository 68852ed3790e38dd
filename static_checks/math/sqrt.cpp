// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/sqrt.hpp>

static_assert(scenario::sqrt::special_values_are_exact<float>());
static_assert(scenario::sqrt::special_values_are_exact<double>());
static_assert(scenario::sqrt::squares_have_exact_roots<float>());
static_assert(scenario::sqrt::squares_have_exact_roots<double>());
static_assert(scenario::sqrt::hard_cases_are_correctly_rounded());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::sqrt::function>());
