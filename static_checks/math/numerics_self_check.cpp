// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/numerics_self_check.hpp>

using constgrad::lanes;
using constgrad::detail::numerics_digest;

// It can be evaluated for every kind of lanes, and depends on what it computes from.
static_assert(numerics_digest<float>(1) != numerics_digest<float>(2));
static_assert(numerics_digest<double>(1) != numerics_digest<double>(2));
static_assert(numerics_digest<lanes<float, 4>>(1) != numerics_digest<lanes<float, 4>>(2));
static_assert(numerics_digest<lanes<double, 2>>(1) != numerics_digest<lanes<double, 2>>(2));
