// SPDX-License-Identifier: BSL-1.0
// Rows with missing values dropped, where "NA" in quotes is a label; or kept, with NaN among the features.
#include "dropped.hpp"
#include "kept.hpp"

static_assert(dropped::data.features == constgrad::matrix<float, 2, 2>{{4, 5, 8, 9}});
static_assert(dropped::data.targets == constgrad::class_labels<2, 2>{{0, 1}});

constexpr bool is_nan(double x) { return x != x; }
static_assert(is_nan(kept::data.features(0, 1)) && is_nan(kept::data.features(1, 0)));
static_assert(kept::data.features(0, 0) == 1 && kept::data.features(1, 1) == 2);
static_assert(kept::data.targets == constgrad::matrix<double, 2, 1>{{7, 8}});
