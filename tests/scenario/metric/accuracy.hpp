// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/metric/accuracy.hpp>

#include <metric/oracle/scikit_learn.hpp>

namespace scenario::accuracy {

using namespace constgrad;

constexpr bool of_labels_equals_scikit_learn() {
    return constgrad::accuracy<double>(oracle::predicted, oracle::labels) == oracle::accuracy;
}

constexpr bool of_probabilities_equals_scikit_learn() {
    return constgrad::accuracy(oracle::probabilities, oracle::likely_labels) == oracle::accuracy_of_probabilities;
}

constexpr bool is_one_at_best_and_zero_at_worst() {
    class_labels<3, 2> const labels{0, 1, 1};
    return constgrad::accuracy(labels, labels) == 1.0f &&
           constgrad::accuracy(class_labels<3, 2>{1, 0, 0}, labels) == 0.0f &&
           constgrad::accuracy(class_labels<3, 2>{0, 0, 0}, labels) == 1.0f / 3;
}

constexpr bool the_first_of_equal_scores_counts() {
    return constgrad::accuracy(matrix<float, 2, 3>{1, 1, 0, 0, 2, 2}, class_labels<2, 3>{0, 1}) == 1.0f;
}

constexpr bool all() {
    return of_labels_equals_scikit_learn() && of_probabilities_equals_scikit_learn() &&
           is_one_at_best_and_zero_at_worst() && the_first_of_equal_scores_counts();
}

}  // namespace scenario::accuracy
