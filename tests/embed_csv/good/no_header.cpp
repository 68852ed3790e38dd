// SPDX-License-Identifier: BSL-1.0
// Numeric labels are classes in the order of the numbers, 9 before 10.
#include "no_header.hpp"

#include "same_text.hpp"

static_assert(no_header::data.features == constgrad::matrix<float, 4, 2>{{1, 2, 3, 4, 5, 6, 7, 8}});
static_assert(no_header::data.targets == constgrad::class_labels<4, 3>{{1, 0, 0, 2}});
static_assert(same_text(no_header::feature_names[1], "column_2") && same_text(no_header::target_names[0], "column_3"));
static_assert(same_text(no_header::class_names[0], "9") && same_text(no_header::class_names[2], "100"));
