// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/floor.hpp>

static_assert(scenario::floor::it_is_the_largest_integer_not_above<float>());
static_assert(scenario::floor::it_is_the_largest_integer_not_above<double>());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::floor::function>());
