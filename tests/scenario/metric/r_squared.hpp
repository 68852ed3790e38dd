// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/comparison.hpp>
#include <constgrad/metric/r_squared.hpp>

#include <metric/oracle/scikit_learn.hpp>

namespace scenario::r_squared {

using namespace constgrad;

constexpr bool equals_scikit_learn() {
    return is_close(constgrad::r_squared(oracle::predictions, oracle::targets), oracle::r_squared, 1e-14, 0.0) &&
           is_close(constgrad::r_squared(oracle::second_predictions, oracle::second_targets), oracle::second_r_squared,
                    1e-14, 0.0);
}

constexpr bool is_one_for_exact_predictions_and_zero_for_the_mean() {
    return constgrad::r_squared(vector{1.0f, 2.0f, 6.0f}, vector{1.0f, 2.0f, 6.0f}) == 1 &&
           constgrad::r_squared(vector{3.0f, 3.0f, 3.0f}, vector{1.0f, 2.0f, 6.0f}) == 0 &&
           constgrad::r_squared(vector{9.0f, 9.0f, 9.0f}, vector{1.0f, 2.0f, 6.0f}) < 0;
}

constexpr bool constant_targets_score_as_in_scikit_learn() {
    vector const twos{2.0, 2.0, 2.0};
    return constgrad::r_squared(vector{2.0, 2.0, 3.0}, twos) == oracle::constant_target_r_squared &&
           constgrad::r_squared(twos, twos) == oracle::constant_target_exactly_predicted_r_squared;
}

/// The mean of equal targets is not always the number that they are.
constexpr bool targets_are_constant_whatever_their_rounded_mean() {
    for (int k = 1; k < 100; ++k) {
        float const target = static_cast<float>(k) / 7.3f;
        vector<float, 10> targets{};
        vector<float, 10> off{};
        for (int i = 0; i < 10; ++i) {
            targets[i] = target;
            off[i] = target + 0.25f;
        }
        if (constgrad::r_squared(off, targets) != 0 || constgrad::r_squared(targets, targets) != 1) return false;
    }
    return true;
}

constexpr bool all() {
    return equals_scikit_learn() && is_one_for_exact_predictions_and_zero_for_the_mean() &&
           constant_targets_score_as_in_scikit_learn() && targets_are_constant_whatever_their_rounded_mean();
}

}  // namespace scenario::r_squared
