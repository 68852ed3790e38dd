// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>

namespace scenario::dense {

/// A row of weights is what one input gives to all outputs.
constexpr bool weights_are_inputs_times_outputs() {
    constgrad::dense<float, 2, 3> const layer{{1, 2, 3, 4, 5, 6}, {7, 8, 9}};
    return layer.weights(0, 0) == 1 && layer.weights(0, 2) == 3 && layer.weights(1, 0) == 4 &&
           layer.weights(1, 2) == 6 && layer.bias[0] == 7 && layer.bias[2] == 9;
}

constexpr bool layers_with_equal_parameters_are_equal() {
    constgrad::dense<double, 1, 2> const layer{{1, 2}, {3, 4}};
    auto same = layer;
    auto other_weight = layer;
    other_weight.weights(0, 1) = 5;
    auto other_bias = layer;
    other_bias.bias[1] = 5;
    return same == layer && other_weight != layer && other_bias != layer;
}

constexpr bool a_layer_without_values_holds_zeros() {
    constgrad::dense<float, 3, 2> const layer{};
    for (float const w : layer.weights.elements)
        if (w != 0) return false;
    for (float const b : layer.bias.elements)
        if (b != 0) return false;
    return true;
}

constexpr bool all() {
    return weights_are_inputs_times_outputs() && layers_with_equal_parameters_are_equal() &&
           a_layer_without_values_holds_zeros();
}

}  // namespace scenario::dense
