// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/transpose.hpp>

#include <scenario/linalg/transpose.hpp>

static_assert(scenario::transpose::rows_become_columns());
static_assert(scenario::transpose::transposing_twice_changes_nothing());
