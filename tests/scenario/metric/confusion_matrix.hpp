// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/comparison.hpp>
#include <constgrad/metric/confusion_matrix.hpp>

#include <metric/oracle/scikit_learn.hpp>

namespace scenario::confusion_matrix {

using namespace constgrad;

inline constexpr constgrad::confusion_matrix counted(oracle::predicted, oracle::labels);

constexpr bool close(double a, double expected) { return is_close(a, expected, 1e-15, 0.0); }

constexpr bool counts_equal_scikit_learn() {
    for (int i = 0; i < 25; ++i)
        if (counted.counts[i] != oracle::counts[i]) return false;
    return true;
}

constexpr bool scores_of_each_class_equal_scikit_learn() {
    for (int c = 0; c < 5; ++c)
        if (!close(counted.precision<double>(c), oracle::precision[c]) ||
            !close(counted.recall<double>(c), oracle::recall[c]) || !close(counted.f1<double>(c), oracle::f1[c]))
            return false;
    return true;
}

constexpr bool macro_scores_equal_scikit_learn() {
    return close(counted.macro_precision<double>(), oracle::macro_precision) &&
           close(counted.macro_recall<double>(), oracle::macro_recall) &&
           close(counted.macro_f1<double>(), oracle::macro_f1);
}

constexpr bool rows_are_actual_and_columns_predicted() {
    constgrad::confusion_matrix const m(class_labels<3, 2>{1, 1, 0}, class_labels<3, 2>{0, 1, 0});
    return m(0, 0) == 1 && m(0, 1) == 1 && m(1, 0) == 0 && m(1, 1) == 1 && m.actual_count(0) == 2 &&
           m.predicted_count(0) == 1 && m.precision(1) == 0.5f && m.recall(1) == 1.0f && m.f1(1) == 2.0f / 3;
}

constexpr bool a_score_of_nothing_is_zero() {
    constgrad::confusion_matrix<3> const nothing;
    return nothing.precision(0) == 0 && nothing.recall(0) == 0 && nothing.f1(0) == 0 && nothing.macro_f1() == 0;
}

constexpr bool all() {
    return counts_equal_scikit_learn() && scores_of_each_class_equal_scikit_learn() &&
           macro_scores_equal_scikit_learn() && rows_are_actual_and_columns_predicted() && a_score_of_nothing_is_zero();
}

}  // namespace scenario::confusion_matrix
