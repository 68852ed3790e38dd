// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/softplus.hpp>

static_assert(scenario::softplus::special_values_are_exact<float>());
static_assert(scenario::softplus::special_values_are_exact<double>());
static_assert(scenario::softplus::it_is_accurate_at_zero_and_underflows_gradually());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::softplus::function>());
