// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/log_loss.hpp>

#include <scenario/metric/log_loss.hpp>

static_assert(scenario::log_loss::equals_scikit_learn());
static_assert(scenario::log_loss::one_probability_equals_two());
static_assert(scenario::log_loss::certainty_costs_little_when_right_and_much_when_wrong());
static_assert(scenario::log_loss::all());
