// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/log.hpp>

static_assert(scenario::log::special_values_are_exact<float>());
static_assert(scenario::log::special_values_are_exact<double>());
static_assert(scenario::log::denormals_and_powers_of_two_are_accurate());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::log::function>());
