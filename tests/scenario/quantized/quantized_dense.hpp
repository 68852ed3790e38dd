// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/quantized/quantized_dense.hpp>

#include <quantized/oracle/cmsis_nn.hpp>

namespace scenario {

/// The layer, its bias with what the zero point of the inputs takes away.
template <int In, int Out>
constexpr constgrad::quantized_dense<In, Out> layer_of(cmsis_nn::layer<In, Out> const& given) {
    constgrad::quantized_dense<In, Out> layer{};
    layer.shape.zero_point = given.output_zero_point;
    for (int o = 0; o < Out; ++o) {
        std::int32_t bias = given.output[o].bias;
        for (int k = 0; k < In; ++k) {
            layer.weights[o * In + k] = given.weights[o * In + k];
            bias -= given.weights[o * In + k] * given.input_zero_point;
        }
        layer.output[o] = {bias, given.output[o].multiplier};
        layer.shifts[o] = static_cast<std::uint8_t>(-given.output[o].shift);
    }
    return layer;
}

}  // namespace scenario
