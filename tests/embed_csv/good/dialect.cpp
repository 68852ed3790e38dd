// SPDX-License-Identifier: BSL-1.0
#include "dialect.hpp"

#include "same_text.hpp"

static_assert(dialect::data.rows == 3 && dialect::data.features_per_row == 2);
static_assert(dialect::data.features == constgrad::matrix<float, 3, 2>{{1.5f, -2e-3f, .5f, 7, 3, 0}});
static_assert(dialect::data.targets == constgrad::class_labels<3, 2>{{1, 0, 1}});
static_assert(same_text(dialect::feature_names[0], "first \"name\"\r\nin two lines?"));
static_assert(same_text(dialect::feature_names[1], "second"));
static_assert(same_text(dialect::class_names[0], "a") && same_text(dialect::class_names[1], "b, or \"c\""));
static_assert(same_text(dialect::target_names[0], "label"));
