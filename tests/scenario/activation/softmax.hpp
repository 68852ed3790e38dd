// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/softmax.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::softmax {

inline constexpr constgrad::softmax tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::activations;
    return activation::agrees_with_pytorch<V>(tested, softmax_outputs, softmax_gradient);
}

constexpr bool agrees_with_central_differences() { return activation::agrees_with_central_differences(tested); }

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

constexpr bool large_logits_neither_overflow_nor_vanish_together() {
    float x[3][1]{{-1000}, {1000}, {1000}};
    tested.apply(x, 0);
    float y[3][1]{{-1000}, {-1000}, {-1000}};
    tested.apply(y, 0);
    return x[0][0] == 0 && x[1][0] == 0.5f && x[2][0] == 0.5f && near(y[0][0], 1.0 / 3, 1e-7) && y[0][0] == y[2][0];
}

constexpr bool other_columns_stay_as_they_are() {
    float x[2][2]{{1, 2}, {3, 4}};
    tested.apply(x, 1);
    float delta[2][2]{{5, 6}, {7, 8}};
    tested.propagate(delta, x, 1);
    return x[0][0] == 1 && x[1][0] == 3 && delta[0][0] == 5 && delta[1][0] == 7 && x[0][1] < x[1][1];
}

constexpr bool a_gradient_that_is_equal_for_all_outputs_vanishes() {
    float y[3][1]{{0.25f}, {0.25f}, {0.5f}};
    float delta[3][1]{{2}, {2}, {2}};
    tested.propagate(delta, y, 0);
    return delta[0][0] == 0 && delta[1][0] == 0 && delta[2][0] == 0;
}

}  // namespace scenario::softmax
