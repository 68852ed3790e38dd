// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::relu {

inline constexpr constgrad::relu tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::activations;
    return activation::agrees_with_pytorch<V>(tested, relu_outputs, relu_gradient);
}

constexpr bool agrees_with_central_differences() { return activation::agrees_with_central_differences(tested); }

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

constexpr float at(float z) {
    tested.apply(z);
    return z;
}

constexpr float slope_at(float z) {
    float delta = 1;
    tested.apply(z);
    tested.propagate(delta, z);
    return delta;
}

constexpr bool zero_of_either_sign_gives_positive_zero_with_slope_zero() {
    return same_bits(at(0.0f), 0.0f) && same_bits(at(-0.0f), 0.0f) && slope_at(0.0f) == 0 && slope_at(-0.0f) == 0;
}

constexpr bool the_smallest_positive_number_passes() {
    return at(0x1p-149f) == 0x1p-149f && slope_at(0x1p-149f) == 1 && same_bits(at(-0x1p-149f), 0.0f);
}

}  // namespace scenario::relu
