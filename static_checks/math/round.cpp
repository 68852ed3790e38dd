// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/round.hpp>

static_assert(scenario::round::halves_go_away_from_zero<float>());
static_assert(scenario::round::halves_go_away_from_zero<double>());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::round::function>());
