// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/rows_in_packs.hpp>

#include <scenario/training/rows_in_packs.hpp>

static_assert(scenario::rows_in_packs::blocks_have_the_rows_in_order<float, 33, 3>());
static_assert(scenario::rows_in_packs::blocks_have_the_rows_in_order<float, 93, 2>());
static_assert(scenario::rows_in_packs::blocks_have_the_rows_in_order<double, 5, 2>());
