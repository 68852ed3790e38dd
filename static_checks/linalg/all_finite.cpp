// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/all_finite.hpp>

#include <scenario/linalg/all_finite.hpp>

static_assert(scenario::all_finite::all<float>());
static_assert(scenario::all_finite::all<double>());
