// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/normal.hpp>

#include <scenario/random/normal.hpp>

static_assert(scenario::normal::numbers_are_quantiles_of_the_normal_distribution());
static_assert(scenario::normal::a_float_takes_one_step_and_a_double_two());
