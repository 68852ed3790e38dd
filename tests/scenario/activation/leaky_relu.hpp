// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/leaky_relu.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::leaky_relu {

inline constexpr constgrad::leaky_relu<0.125> tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::activations;
    return activation::agrees_with_pytorch<V>(tested, leaky_relu_outputs, leaky_relu_gradient);
}

constexpr bool agrees_with_central_differences() { return activation::agrees_with_central_differences(tested); }

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

constexpr bool the_slope_is_a_hundredth_unless_set() {
    float z = -100;
    float delta = 1;
    constgrad::leaky_relu{}.apply(z);
    constgrad::leaky_relu{}.propagate(delta, z);
    return near(z, -1, 1e-7) && near(delta, 0.01, 1e-7);
}

constexpr bool zero_has_the_negative_slope() {
    float z = 0;
    float delta = 8;
    tested.apply(z);
    tested.propagate(delta, z);
    return z == 0 && delta == 1;
}

}  // namespace scenario::leaky_relu
