// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/is_finite.hpp>

static_assert(scenario::is_finite::only_infinities_and_nan_are_not_finite<float>());
static_assert(scenario::is_finite::only_infinities_and_nan_are_not_finite<double>());
