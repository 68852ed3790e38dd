// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/abs.hpp>

static_assert(scenario::abs::it_drops_the_sign_and_nothing_else<float>());
static_assert(scenario::abs::it_drops_the_sign_and_nothing_else<double>());
static_assert(scenario::lanes_equal_scalars_at_points<scenario::abs::function>());
