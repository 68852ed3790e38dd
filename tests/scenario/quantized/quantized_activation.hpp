// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/quantized/quantized_activation.hpp>

namespace scenario::quantized_activation {

using namespace constgrad;

inline constexpr affine_quantization from{0.05f, 17};
inline constexpr affine_quantization tanh_range{1.0f / 128, 0};
inline constexpr affine_quantization sigmoid_range{1.0f / 256, -128};

/// One of a user's own: y = z / (1 + abs z).
struct softsign {
    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = z / (lane_scalar<V>(1) + math::abs(z));
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        V const steep = lane_scalar<V>(1) - math::abs(y);
        delta = delta * (steep * steep);
    }
    friend constexpr bool operator==(softsign const&, softsign const&) = default;
};

inline constexpr auto tanh_table = constgrad::quantized_activation<3, hyperbolic_tangent>::of(from, tanh_range, {});

constexpr bool entries_are_those_of_the_function_in_float() {
    for (int q = -128; q < 128; ++q) {
        float const z = from.dequantize(static_cast<std::int8_t>(q));
        if (tanh_table.table[q + 128] != tanh_range.quantize(static_cast<double>(math::tanh(z)))) return false;
    }
    return true;
}

/// As TensorFlow Lite has them: the steps of the table of tanh end at 1, those of sigmoid at 0 and below 1.
constexpr bool ends_are_those_of_the_specification() {
    constexpr affine_quantization wide{0.1f, 0};
    constexpr auto sigmoids = constgrad::quantized_activation<1, sigmoid>::of(wide, sigmoid_range, {});
    constexpr auto tangents = constgrad::quantized_activation<1, hyperbolic_tangent>::of(wide, tanh_range, {});
    return sigmoids.table[0] == -128 && sigmoids.table[128] == 0 && sigmoids.table[255] == 127 &&
           tangents.table[0] == -128 && tangents.table[128] == 0 && tangents.table[255] == 127;
}

constexpr bool activations_follow_one_another() {
    constexpr affine_quantization to{0.01f, -128};
    constexpr auto both = constgrad::quantized_activation<2, softsign, leaky_relu<0.5>>::of(from, to, {}, {});
    for (int q = -128; q < 128; ++q) {
        float z = from.dequantize(static_cast<std::int8_t>(q));
        softsign{}.apply(z);
        leaky_relu<0.5>{}.apply(z);
        if (both.table[q + 128] != to.quantize(static_cast<double>(z))) return false;
    }
    return true;
}

constexpr bool each_number_is_looked_up() {
    std::int8_t const x[]{-128, 17, 127};
    std::int8_t y[]{1, 2, 3, 4};
    tanh_table.apply(x, y);
    return y[0] == tanh_table.table[0] && y[1] == 0 && y[2] == tanh_table.table[255] && y[3] == 4;
}

/// A single output speaks for class 1 above a half behind a sigmoid, else above 0.
constexpr bool boundaries_are_those_of_the_last_activation() {
    constexpr affine_quantization to{0.01f, 5};
    return constgrad::quantized_activation<1, sigmoid>::of(from, sigmoid_range, {}).class_boundary() == 0 &&
           constgrad::quantized_activation<1, sigmoid, softsign>::of(from, to, {}, {}).class_boundary() == 5 &&
           constgrad::quantized_activation<1, leaky_relu<>>::of(from, to, {}).class_boundary() == 5;
}

constexpr bool all() {
    return entries_are_those_of_the_function_in_float() && ends_are_those_of_the_specification() &&
           activations_follow_one_another() && each_number_is_looked_up() &&
           boundaries_are_those_of_the_last_activation();
}

}  // namespace scenario::quantized_activation
