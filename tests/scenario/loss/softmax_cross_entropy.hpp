// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/softmax_cross_entropy.hpp>

#include <scenario/loss/common.hpp>

namespace scenario::softmax_cross_entropy {

inline constexpr constgrad::softmax_cross_entropy tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::losses;
    return loss::agrees<V, 3>(tested, logits, labels, softmax_label_values, softmax_label_gradient) &&
           loss::agrees<V, 3>(tested, logits, probabilities, softmax_probability_values,
                              softmax_probability_gradient) &&
           loss::agrees<V, 3>(tested, logits, mass, softmax_mass_values, softmax_mass_gradient);
}

constexpr bool agrees_with_central_differences() {
    using namespace oracle::losses;
    return loss::agrees_with_central_differences<3>(tested, logits, labels) &&
           loss::agrees_with_central_differences<3>(tested, logits, probabilities) &&
           loss::agrees_with_central_differences<3>(tested, logits, mass);
}

constexpr bool extreme_logits_stay_finite() {
    float const logits[3]{-1000, 1000, 0};
    float const first[3]{1, 0, 0};
    float const second[3]{0, 1, 0};
    auto const right = loss::of_one_row<3>(tested, logits, 1);
    auto const wrong = loss::of_one_row<3>(tested, logits, 0);
    auto const right_too = loss::of_one_row<3>(tested, logits, second);
    auto const wrong_too = loss::of_one_row<3>(tested, logits, first);
    return right.value == 0 && right.gradient[1][0] == 0 && right.gradient[0][0] == 0 && right_too.value == 0 &&
           right_too.gradient[1][0] == 0 && wrong.value == 2000 && wrong.gradient[1][0] == 1 &&
           wrong.gradient[0][0] == -1 && wrong.gradient[2][0] == 0 && wrong_too.value == 2000 &&
           wrong_too.gradient[1][0] == 1 && wrong_too.gradient[0][0] == -1;
}

constexpr bool equal_logits_of_any_size_share_the_probability() {
    for (float const z : {-1e30f, -1000.0f, 0.0f, 1000.0f, 1e30f}) {
        auto const found = loss::of_one_row<2>(tested, {z, z}, 1);
        if (!near(found.value, 0.6931471805599453, 1e-7) || found.gradient[0][0] != 0.5f ||
            found.gradient[1][0] != -0.5f)
            return false;
    }
    return true;
}

constexpr bool a_label_is_the_same_as_all_probability_on_it() {
    float const target[3]{0, 0, 1};
    auto const by_label = loss::of_one_row<3>(tested, {0.5f, -2, 1.25f}, 2);
    auto const by_target = loss::of_one_row<3>(tested, {0.5f, -2, 1.25f}, target);
    for (int c = 0; c < 3; ++c)
        if (!near(by_label.gradient[c][0], by_target.gradient[c][0], 1e-7)) return false;
    return near(by_label.value, by_target.value, 1e-7);
}

constexpr bool probabilities_and_labels_may_be_targets() {
    tested.check_targets(constgrad::matrix<float, 5, 3>{0, 1, -0.0f, 0.5f, 0.25f, 0.25f, 0.333f, 0.333f, 0.333f, 0.334f,
                                                        0.333f, 0.334f, 1.0f / 3, 1.0f / 3, 1.0f / 3});
    tested.check_targets(constgrad::class_labels<3, 3>{0, 1, 2});
    return true;
}

constexpr bool all() {
    return probabilities_and_labels_may_be_targets() && extreme_logits_stay_finite() &&
           equal_logits_of_any_size_share_the_probability() && a_label_is_the_same_as_all_probability_on_it();
}

}  // namespace scenario::softmax_cross_entropy
