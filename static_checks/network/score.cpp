// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/score.hpp>

#include <scenario/network/score.hpp>

static_assert(scenario::score::counts_the_right_ones());
static_assert(scenario::score::equals_the_metric_of_the_predictions());
