// SPDX-License-Identifier: BSL-1.0
#include <constgrad/numerics_self_check.hpp>

using constgrad::detail::numerics_digest;

static_assert(numerics_digest<float>(1) == constgrad::detail::evaluated_numerics_digest<float, 1>);
static_assert(numerics_digest<float>(1) != numerics_digest<float>(2));
static_assert(numerics_digest<double>(1) != numerics_digest<double>(2));
