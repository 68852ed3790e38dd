// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::hyperbolic_tangent {

inline constexpr constgrad::hyperbolic_tangent tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::activations;
    return activation::agrees_with_pytorch<V>(tested, hyperbolic_tangent_outputs, hyperbolic_tangent_gradient);
}

constexpr bool agrees_with_central_differences() { return activation::agrees_with_central_differences(tested); }

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

constexpr bool far_from_zero_it_saturates_with_slope_zero() {
    float values[2]{1000, -1000};
    float deltas[2]{1, 1};
    for (int i = 0; i < 2; ++i) {
        tested.apply(values[i]);
        tested.propagate(deltas[i], values[i]);
    }
    return values[0] == 1 && values[1] == -1 && deltas[0] == 0 && deltas[1] == 0;
}

}  // namespace scenario::hyperbolic_tangent
