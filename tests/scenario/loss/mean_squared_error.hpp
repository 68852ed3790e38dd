// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/mean_squared_error.hpp>

#include <scenario/loss/common.hpp>

namespace scenario::mean_squared_error {

inline constexpr constgrad::mean_squared_error tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::losses;
    return loss::agrees<V, 3>(tested, logits, targets, squared_values, squared_gradient);
}

constexpr bool agrees_with_central_differences() {
    return loss::agrees_with_central_differences<3>(tested, oracle::losses::logits, oracle::losses::targets);
}

constexpr bool it_is_the_mean_over_the_outputs() {
    float const target[2]{1, 5};
    auto const found = loss::of_one_row<2>(tested, {3, 2}, target);
    return found.value == 6.5f && found.gradient[0][0] == 2 && found.gradient[1][0] == -3;
}

constexpr bool any_finite_number_may_be_a_target() {
    tested.check_targets(constgrad::matrix<float, 2, 3>{-3e38f, -1, 0, 1, 1e-40f, 3e38f});
    return true;
}

constexpr bool all() { return it_is_the_mean_over_the_outputs() && any_finite_number_may_be_a_target(); }

}  // namespace scenario::mean_squared_error
