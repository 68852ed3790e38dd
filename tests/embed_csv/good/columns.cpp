// SPDX-License-Identifier: BSL-1.0
// Columns by name, by number, in the order asked for; a name that is a number comes before the number of a column.
#include "by_name.hpp"
#include "by_number.hpp"
#include "excluded.hpp"
#include "two_targets.hpp"

#include "same_text.hpp"

static_assert(by_name::data.features == constgrad::matrix<float, 2, 2>{{2, 1, 5, 4}});
static_assert(by_name::data.targets == constgrad::matrix<float, 2, 1>{{100, 200}});
static_assert(same_text(by_name::feature_names[0], "2nd") && same_text(by_name::feature_names[1], "size"));

static_assert(by_number::data.features == constgrad::matrix<float, 2, 3>{{10, 1, 3, 20, 4, 6}});
static_assert(same_text(by_number::feature_names[2], "7"));

static_assert(excluded::data.features == constgrad::matrix<float, 2, 3>{{10, 1, 2, 20, 4, 5}});

static_assert(two_targets::data.targets == constgrad::matrix<float, 2, 2>{{100, 1, 200, 4}});
static_assert(two_targets::data.features == constgrad::matrix<float, 2, 1>{{2, 5}});
static_assert(same_text(two_targets::target_names[1], "size"));
