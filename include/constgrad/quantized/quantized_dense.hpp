// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/fixed_multiplier.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// The sum of an output starts at `bias`; times `mantissa` / 2^31 / 2^shift it is the output.
struct quantized_output {
    std::int32_t bias;
    std::int32_t mantissa;

    friend constexpr bool operator==(quantized_output const&, quantized_output const&) = default;
};

namespace detail {

struct quantized_shape {
    std::uint16_t inputs;
    std::uint16_t outputs;
    std::int32_t zero_point;

    friend constexpr bool operator==(quantized_shape const&, quantized_shape const&) = default;
};

constexpr void apply_quantized(quantized_shape const& shape, quantized_output const* output, std::uint8_t const* shift,
                               std::int8_t const* weights, std::int8_t const* x, std::int8_t* y) {
    for (int o = 0; o < shape.outputs; ++o) {
        std::int32_t sum = output->bias;
        std::int8_t const* const from = x;
        int k = shape.inputs;
        do {  // written like this it takes the fewest instructions
            --k;
            sum += from[k] * weights[k];
        } while (k > 0);
        std::int32_t q = fixed_multiplier::product(sum, output->mantissa, *shift) + shape.zero_point;
        if (q < -128) q = -128;
        if (q > 127) q = 127;
        y[o] = static_cast<std::int8_t>(q);
        ++output;
        ++shift;
        weights += shape.inputs;
    }
}

/// The same at run time for the layer that begins with `shape`. (One function for layers of all shapes, which it finds
/// out itself: it is small, and they are large.)
inline void apply_quantized_layer(quantized_shape const* shape, std::int8_t const* x, std::int8_t* y) {
    auto const* const output = reinterpret_cast<quantized_output const*>(shape + 1);
    auto const* const shift = reinterpret_cast<std::uint8_t const*>(output + shape->outputs);
    auto const* const weights = reinterpret_cast<std::int8_t const*>(shift + shape->outputs);
    apply_quantized(*shape, output, shift, weights, x, y);
}

}  // namespace detail

/// A dense layer in 8 bits with the activation behind it, as TensorFlow Lite specifies it ("int8 quantization": weights
/// symmetric and with a scale for each output, inputs and outputs affine) and CMSIS-NN computes it:
/// y[o] = clamp(zero_point + multiplier[o] * (bias[o] + x[0] W(o, 0) + x[1] W(o, 1) + ...)), the sum in 32 bits, the
/// multiplier below 1, clamped to -128 ... 127, which is the rectifier where the zero point is -128. The bias includes
/// what the zero point of the inputs takes away. The weights of an output lie side by side.
template <int Inputs, int Outputs>
struct quantized_dense {
    static_assert(Inputs >= 1 && Outputs >= 1 && Inputs < 65536 && Outputs < 65536,
                  "quantized_dense: the numbers of inputs and outputs must be at least 1 and below 65536");
    using value_type = std::int8_t;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = Outputs;

    detail::quantized_shape shape{Inputs, Outputs, 0};
    quantized_output output[Outputs]{};
    std::uint8_t shifts[Outputs]{};
    std::int8_t weights[Outputs * Inputs]{};

    constexpr void apply(std::int8_t const* x, std::int8_t* y) const {
        if (__builtin_is_constant_evaluated()) {
            detail::apply_quantized(shape, output, shifts, weights, x, y);
        } else {
            detail::quantized_shape const* start = &shape;
            asm("" : "+r"(start));  // the whole layer, not this member of it
            detail::apply_quantized_layer(start, x, y);
        }
    }

    /// What a single output is above where it speaks for class 1: that which 0 is kept as.
    constexpr std::int32_t class_boundary() const { return shape.zero_point; }

    /// The greatest magnitude that a sum can reach, whatever the inputs: it must be below 2^30.
    constexpr std::int64_t greatest_sum() const {
        std::int64_t greatest_of_all = 0;
        for (int o = 0; o < Outputs; ++o) {
            std::int64_t sum = output[o].bias < 0 ? -std::int64_t{output[o].bias} : output[o].bias;
            for (int k = 0; k < Inputs; ++k) {
                int const weight = weights[o * Inputs + k];
                sum += 128 * (weight < 0 ? -weight : weight);
            }
            if (sum > greatest_of_all) greatest_of_all = sum;
        }
        return greatest_of_all;
    }

    friend constexpr bool operator==(quantized_dense const&, quantized_dense const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
