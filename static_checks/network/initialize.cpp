// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/initialize.hpp>

#include <scenario/network/initialize.hpp>

static_assert(scenario::initialize::zeros_are_zero());
static_assert(scenario::initialize::parameters_depend_on_the_seed_alone());
static_assert(scenario::initialize::weights_are_drawn_input_by_input_then_the_biases());
