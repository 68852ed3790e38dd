// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_number.hpp>

static_assert(constgrad::fixed_point_number<constgrad::q15> && constgrad::fixed_point_number<constgrad::q31>);
static_assert(!constgrad::fixed_point_number<signed char> && !constgrad::fixed_point_number<double>);
