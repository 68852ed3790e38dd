// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/uniform.hpp>

#include <scenario/random/uniform.hpp>

static_assert(scenario::uniform::float_is_the_upper_24_bits_of_one_step());
static_assert(scenario::uniform::double_is_the_upper_53_bits_of_two_steps());
static_assert(scenario::uniform::all());
