// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/shape.hpp>

static_assert(constgrad::inner_dimensions_agree<3, 3> && !constgrad::inner_dimensions_agree<3, 4>);
static_assert(constgrad::sizes_agree<3, 3> && !constgrad::sizes_agree<3, 4>);
static_assert(constgrad::rows_agree<3, 3> && !constgrad::rows_agree<3, 4>);
static_assert(constgrad::columns_agree<3, 3> && !constgrad::columns_agree<3, 4>);
