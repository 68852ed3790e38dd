// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/training/dataset.hpp>

namespace scenario::dataset {

using namespace constgrad;

using flowers = classification_dataset<float, 3, 2, 300>;
using houses = regression_dataset<double, 2, 3, 2>;

constexpr flowers some_flowers{{1, 2, 3, 4, 5, 6}, {{0, 299, 1}}};
constexpr houses some_houses{{1, 2, 3, 4, 5, 6}, {10, 20, 30, 40}};

constexpr bool rows_and_their_targets_stand_side_by_side() {
    return some_flowers.features(1, 0) == 3 && some_flowers.features(2, 1) == 6 && some_flowers.targets[1] == 299 &&
           some_houses.features(1, 2) == 6 && some_houses.targets(0, 1) == 20 && some_houses.targets(1, 0) == 30;
}

constexpr bool every_number_counts_in_a_comparison() {
    bool different = true;
    for (int i = 0; i < 6; ++i) {
        flowers other = some_flowers;
        other.features.elements[i] += 1;
        different = different && other != some_flowers;
    }
    for (int i = 0; i < 3; ++i) {
        flowers other = some_flowers;
        other.targets[i] = 7;
        different = different && other != some_flowers;
    }
    houses incomplete = some_houses;
    incomplete.features(0, 0) = std::numeric_limits<double>::quiet_NaN();
    return different && flowers{some_flowers} == some_flowers && houses{some_houses} == some_houses &&
           incomplete != incomplete;
}

/// As in every array of C++.
constexpr bool what_is_not_listed_is_zero() { return flowers{{1}, {{5}}} == flowers{{1, 0, 0, 0, 0, 0}, {{5, 0, 0}}}; }

constexpr bool all() {
    return rows_and_their_targets_stand_side_by_side() && every_number_counts_in_a_comparison() &&
           what_is_not_listed_is_zero();
}

}  // namespace scenario::dataset
