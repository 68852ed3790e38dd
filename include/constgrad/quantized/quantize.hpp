// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/quantized_model.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class Layer>
inline constexpr bool is_clamp = std::is_same_v<Layer, relu> || std::is_same_v<Layer, identity>;

// quantized_model<inputs, hidden units, ..., outputs> for a list of layers.
template <class Done, class... Layers>
struct quantized_type {
    using type = Done;
};
template <int... Sizes, scalar T, int Inputs, int Outputs, class... Rest>
struct quantized_type<quantized_model<Sizes...>, dense<T, Inputs, Outputs>, Rest...>
    : quantized_type<quantized_model<Sizes..., Outputs>, Rest...> {};
template <class Done, activation Activation, class... Rest>
struct quantized_type<Done, Activation, Rest...> : quantized_type<Done, Rest...> {
    static_assert(is_clamp<Activation>, "quantize: of the activations there are relu and identity in 8 bits");
};

template <class Network>
struct quantized_of;
template <scalar T, int Inputs, int Outputs, class... Rest>
struct quantized_of<network<dense<T, Inputs, Outputs>, Rest...>>
    : quantized_type<quantized_model<Inputs, Outputs>, Rest...> {};

template <scalar T, int R, int C>
constexpr affine_quantization quantization_for(matrix<T, R, C> const& numbers) {
    T lowest = numbers.elements[0];
    T greatest = lowest;
    for (int i = 1; i < R * C; ++i) {
        if (numbers.elements[i] < lowest) lowest = numbers.elements[i];
        if (numbers.elements[i] > greatest) greatest = numbers.elements[i];
    }
    return affine_quantization::of_range(static_cast<double>(lowest), static_cast<double>(greatest));
}

/// The scale of the weights of output o.
template <scalar T, int In, int Out>
constexpr float weight_scale(dense<T, In, Out> const& layer, int o, affine_quantization const& input) {
    T widest = 0;
    for (int k = 0; k < In; ++k) {
        T const magnitude = math::abs(layer.weights.elements[k * Out + o]);
        if (magnitude > widest) widest = magnitude;
    }
    // A bias beside which all weights are small must fit, too.
    double const for_weights = static_cast<double>(widest) / 127;
    double const for_bias =
        math::abs(static_cast<double>(layer.bias.elements[o])) / (static_cast<double>(input.scale) * 0x1p29);
    double const needed = for_weights > for_bias ? for_weights : for_bias;
    return needed > 0 ? static_cast<float>(needed) : 1.0f;
}

/// How outputs are kept that `wanted` would suit: in steps that are greater than those of the sums.
template <scalar T, int In, int Out>
constexpr affine_quantization output_quantization(dense<T, In, Out> const& layer, affine_quantization const& input,
                                                  affine_quantization const& wanted) {
    double widest_step = 0;
    for (int o = 0; o < Out; ++o) {
        double const step = static_cast<double>(input.scale) * static_cast<double>(weight_scale(layer, o, input));
        if (step > widest_step) widest_step = step;
    }
    double const least_step = simd::rounded(widest_step * 1.000001);  // so that the multiplier rounds to less than 1
    if (least_step < static_cast<double>(wanted.scale)) return wanted;
    double const wider = simd::rounded(least_step * 255);
    double const from = static_cast<double>(wanted.dequantize(-128));
    return affine_quantization::of_range(from, from + wider);
}

/// A dense layer whose inputs and outputs are kept so.
template <scalar T, int In, int Out>
constexpr void quantize_layer(quantized_dense<In, Out>& to, dense<T, In, Out> const& layer,
                              affine_quantization const& input, affine_quantization const& output) {
    to.shape.zero_point = output.zero_point;
    for (int o = 0; o < Out; ++o) {
        auto const scale = static_cast<double>(weight_scale(layer, o, input));
        double const step = static_cast<double>(input.scale) * scale;
        std::int64_t bias = 0;
        for (int k = 0; k < In; ++k) {
            double const q = math::round(static_cast<double>(layer.weights.elements[k * Out + o]) / scale);
            auto const weight = static_cast<std::int8_t>(q < -127 ? -127 : q > 127 ? 127 : q);
            to.weights[o * In + k] = weight;
            bias -= std::int64_t{weight} * input.zero_point;
        }
        bias += static_cast<std::int64_t>(math::round(static_cast<double>(layer.bias.elements[o]) / step));
        to.output[o].bias = static_cast<std::int32_t>(bias);
        auto const multiplier = fixed_multiplier::of(step / static_cast<double>(output.scale));
        to.output[o].mantissa = multiplier.mantissa;
        to.shifts[o] = static_cast<std::uint8_t>(-multiplier.exponent);
    }
    expects(to.greatest_sum() < std::int64_t{1} << 30, "quantize: the sums of a layer must stay below 2^30");
}

/// Whether a relu is among the activations that the chain begins with.
template <class Chain>
constexpr bool begins_with_relu() {
    if constexpr (begins_with_activation<Chain>)
        return std::is_same_v<std::remove_cvref_t<decltype(Chain{}.layer)>, relu> ||
               begins_with_relu<std::remove_cvref_t<decltype(Chain{}.rest)>>();
    else
        return false;
}

template <class Chain>
constexpr auto const& behind_activations(Chain const& chain) {
    if constexpr (begins_with_activation<Chain>)
        return behind_activations(chain.rest);
    else
        return chain;
}

/// The layers of `chain`, whose inputs are `rows`, into `to`; how the outputs of the last are kept.
template <class Chain, class Quantized, scalar T, int N, int In>
constexpr affine_quantization quantize_chain(Quantized& to, Chain const& chain, matrix<T, N, In> const& rows,
                                             affine_quantization const& input) {
    constexpr bool is_rectified = begins_with_relu<std::remove_cvref_t<decltype(chain.rest)>>();
    using activation_type = std::conditional_t<is_rectified, relu, identity>;
    auto const outputs = predict(network{chain.layer, activation_type{}}, rows);
    affine_quantization output = output_quantization(chain.layer, input, quantization_for(outputs));
    if (is_rectified) output.zero_point = -128;  // also of outputs that are all 0: below it, 8 bits have nothing
    quantize_layer(to.layer, chain.layer, input, output);
    if constexpr (requires { to.rest; })
        return quantize_chain(to.rest, behind_activations(chain.rest), outputs, output);
    else
        return output;
}

}  // namespace detail

/// The network in 8 bits (post-training quantisation as TensorFlow Lite specifies it). The ranges of the inputs and of
/// the outputs of each layer are those that the rows reach: give rows like those that will come, training rows for
/// instance. Relu goes into the layer before it; other activations are not there yet. `.network` is what goes to flash.
template <class... Layers, scalar T, int N, int F>
constexpr auto quantize(network<Layers...> const& model, matrix<T, N, F> const& rows) {
    using quantized = typename detail::quantized_of<network<Layers...>>::type;
    quantized result{};
    if constexpr (detail::takes<network<Layers...>, T, F>()) {
        expects(all_finite(rows.elements), "quantize: the rows must be finite, without NaN");
        result.input = detail::quantization_for(rows);
        result.output = detail::quantize_chain(result.network.layers, model.layers, rows, result.input);
    }
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
