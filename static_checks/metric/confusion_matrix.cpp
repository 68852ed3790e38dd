// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/confusion_matrix.hpp>

#include <scenario/metric/confusion_matrix.hpp>

static_assert(scenario::confusion_matrix::counts_equal_scikit_learn());
static_assert(scenario::confusion_matrix::scores_of_each_class_equal_scikit_learn());
static_assert(scenario::confusion_matrix::macro_scores_equal_scikit_learn());
static_assert(scenario::confusion_matrix::rows_are_actual_and_columns_predicted());
static_assert(scenario::confusion_matrix::a_score_of_nothing_is_zero());
static_assert(scenario::confusion_matrix::all());
