// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/tanh.hpp>

static_assert(scenario::tanh::special_values_are_exact<float>());
static_assert(scenario::tanh::special_values_are_exact<double>());
static_assert(scenario::tanh::tiny_arguments_are_their_own_results<float>());
static_assert(scenario::tanh::tiny_arguments_are_their_own_results<double>());
static_assert(scenario::tanh::it_is_odd());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::tanh::function>());
