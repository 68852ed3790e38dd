// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/identity.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::identity {

inline constexpr constgrad::identity tested{};

template <class V>
constexpr bool agrees_with_pytorch() {
    using namespace oracle::activations;
    return activation::agrees_with_pytorch<V>(tested, identity_outputs, identity_gradient);
}

constexpr bool agrees_with_central_differences() { return activation::agrees_with_central_differences(tested); }

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

constexpr bool values_and_gradients_stay_as_they_are() {
    float value = -0.0f;
    float delta = 0x1p-140f;
    tested.apply(value);
    tested.propagate(delta, value);
    return same_bits(value, -0.0f) && same_bits(delta, 0x1p-140f);
}

}  // namespace scenario::identity
