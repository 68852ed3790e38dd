// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/sigmoid.hpp>

static_assert(scenario::sigmoid::special_values_are_exact<float>());
static_assert(scenario::sigmoid::special_values_are_exact<double>());
static_assert(scenario::sigmoid::it_underflows_gradually_to_zero());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::sigmoid::function>());
