// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/train_test_split.hpp>

#include <type_traits>

#include <scenario/training/train_test_split.hpp>

static_assert(scenario::train_test_split::rows_follow_the_documented_shuffle());
static_assert(scenario::train_test_split::features_and_targets_stay_together());
static_assert(scenario::train_test_split::every_row_is_in_one_part());
static_assert(scenario::train_test_split::one_row_suffices_for_either_part());
static_assert(scenario::train_test_split::labels_stay_with_their_rows());
static_assert(scenario::train_test_split::classes_share_the_test_by_the_largest_remainders());
static_assert(scenario::train_test_split::the_lower_class_comes_first_among_equal_remainders());
static_assert(scenario::train_test_split::an_absent_class_does_no_harm());
static_assert(scenario::train_test_split::the_seed_decides());
static_assert(scenario::train_test_split::all());

namespace {

using namespace constgrad;

constexpr auto parts = train_test_split<3>(classification_dataset<double, 10, 2, 4>{});
static_assert(std::is_same_v<decltype(parts.train), classification_dataset<double, 7, 2, 4>>);
static_assert(std::is_same_v<decltype(parts.test), classification_dataset<double, 3, 2, 4>>);

}  // namespace
