// SPDX-License-Identifier: BSL-1.0
#include "iris.hpp"
#include "iris_again.hpp"

#include "same_text.hpp"

#include <type_traits>

static_assert(std::is_same_v<decltype(iris::data), constgrad::classification_dataset<float, 150, 4, 3> const>);
static_assert(iris::data.features(149, 0) == 5.9f && iris::data.features(149, 3) == 1.8f);
static_assert(iris::data.targets[49] == 0 && iris::data.targets[50] == 1 && iris::data.targets[149] == 2);
static_assert(same_text(iris::class_names[1], "versicolor") && same_text(iris::feature_names[3], "petal_width"));

static_assert(iris::split == constgrad::train_test_split<38>(iris::data));
static_assert(iris::scaler == constgrad::fit_standardizer(iris::split.train));
static_assert(iris::train == iris::scaler.transform(iris::split.train));
static_assert(iris::test == iris::scaler.transform(iris::split.test));

static_assert(iris_again::train == constgrad::train_test_split<50>(iris::data, 18446744073709551615u).train);
