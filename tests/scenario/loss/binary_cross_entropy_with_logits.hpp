// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>

#include <scenario/loss/common.hpp>

namespace scenario::binary_cross_entropy_with_logits {

inline constexpr constgrad::binary_cross_entropy_with_logits tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::losses;
    return loss::agrees<V, 3>(tested, logits, bits, binary_targets_values, binary_targets_gradient) &&
           loss::agrees<V, 1>(tested, one_logit, one_bit, binary_label_values, binary_label_gradient);
}

constexpr bool agrees_with_central_differences() {
    using namespace oracle::losses;
    return loss::agrees_with_central_differences<3>(tested, logits, bits) &&
           loss::agrees_with_central_differences<1>(tested, one_logit, one_bit);
}

constexpr bool extreme_logits_stay_finite() {
    for (float const z : {100.0f, 1000.0f, 1e30f}) {
        auto const right = loss::of_one_row<1>(tested, {z}, 1);
        auto const wrong = loss::of_one_row<1>(tested, {z}, 0);
        auto const right_below = loss::of_one_row<1>(tested, {-z}, 0);
        auto const wrong_below = loss::of_one_row<1>(tested, {-z}, 1);
        if (!(right.value < 1e-40f) || !(right.gradient[0][0] == 0) || wrong.value != z || wrong.gradient[0][0] != 1)
            return false;
        if (!(right_below.value < 1e-40f) || !(right_below.gradient[0][0] < 1e-40f) || wrong_below.value != z ||
            wrong_below.gradient[0][0] != -1)
            return false;
    }
    return true;
}

constexpr bool a_label_is_a_target_of_one_output() {
    float const target[1]{1};
    auto const by_label = loss::of_one_row<1>(tested, {0.75f}, 1);
    auto const by_target = loss::of_one_row<1>(tested, {0.75f}, target);
    return same_bits(by_label.value, by_target.value) && same_bits(by_label.gradient[0][0], by_target.gradient[0][0]);
}

constexpr bool a_logit_of_zero_costs_the_logarithm_of_two() {
    auto const found = loss::of_one_row<1>(tested, {0.0f}, 1);
    return near(found.value, 0.6931471805599453, 1e-7) && found.gradient[0][0] == -0.5f;
}

constexpr bool probabilities_and_labels_may_be_targets() {
    tested.check_targets(constgrad::matrix<float, 2, 3>{0, 1, -0.0f, 0.5f, 1e-40f, 0.75f});
    tested.check_targets(constgrad::class_labels<3, 2>{0, 1, 1});
    return true;
}

constexpr bool all() {
    return probabilities_and_labels_may_be_targets() && extreme_logits_stay_finite() &&
           a_label_is_a_target_of_one_output() && a_logit_of_zero_costs_the_logarithm_of_two();
}

}  // namespace scenario::binary_cross_entropy_with_logits
