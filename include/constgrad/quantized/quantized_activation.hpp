// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/activation/activation.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/elementwise.hpp>
#include <constgrad/math/is_nan.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/quantized/affine_quantization.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Activations of single values, one behind the other, in 8 bits, for `Size` of them: a table of the output for each of
/// the 256 inputs, y[i] = table[x[i] + 128], as TensorFlow Lite has for tanh and logistic.
template <int Size, elementwise_activation... Activations>
struct quantized_activation {
    static_assert(sizeof...(Activations) >= 1, "quantized_activation: there must be at least one activation");
    using value_type = std::int8_t;
    static constexpr int inputs = Size;
    static constexpr int outputs = Size;
    static constexpr bool gives_probabilities =
        Size == 1 && std::is_same_v<typename detail::last_of<Activations...>::type, sigmoid>;

    std::int8_t table[256]{};
    std::int8_t boundary = 0;

    /// Of inputs and outputs that are kept so: table[q + 128] = output.quantize(activation(input.dequantize(q))), the
    /// activation in float.
    static constexpr quantized_activation of(affine_quantization const& input, affine_quantization const& output,
                                             Activations const&... activations) {
        float values[256];
        for (int i = 0; i < 256; ++i) values[i] = input.dequantize(static_cast<std::int8_t>(i - 128));
        detail::for_each_element(
            values,
            [&]<class V>(V z) {
                (activations.apply(z), ...);
                return z;
            },
            values);
        quantized_activation result{};
        for (int i = 0; i < 256; ++i) {
            expects(!math::is_nan(values[i]),
                    "quantized_activation: the activation gives NaN in the range of its inputs");
            result.table[i] = output.quantize(static_cast<double>(values[i]));
        }
        result.boundary = output.quantize(gives_probabilities ? 0.5 : 0);
        return result;
    }

    constexpr void apply(std::int8_t const* x, std::int8_t* y) const {
        for (int i = 0; i < Size; ++i) y[i] = table[x[i] + 128];
    }

    /// What a single output is above where it speaks for class 1.
    constexpr std::int32_t class_boundary() const { return boundary; }

    /// Nothing is added up.
    constexpr std::int64_t greatest_sum() const { return 0; }

    friend constexpr bool operator==(quantized_activation const&, quantized_activation const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
