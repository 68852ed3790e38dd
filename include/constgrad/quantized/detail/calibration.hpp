// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/activation/activation.hpp>
#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/affine_quantization.hpp>
#include <constgrad/quantized/fake_quantize.hpp>
#include <constgrad/simd/rounded.hpp>

// How the numbers of a network are kept in 8 bits, told by rows that it is shown. A dense layer and the activations
// behind it are one stage: sums, and outputs, which differ where the activations are no clamp and need a table.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Of `Stages` stages.
template <int Stages>
struct calibration {
    affine_quantization input;
    affine_quantization sums[Stages];
    affine_quantization outputs[Stages];
};

template <class Layer>
inline constexpr bool is_clamp =
    std::is_same_v<Layer, relu> || std::is_same_v<Layer, identity> || std::is_same_v<Layer, fake_quantize>;

template <class... Activations>
inline constexpr bool need_table = !(is_clamp<Activations> && ...);

template <class Chain>
inline constexpr bool begins_with_dense = false;
template <int In, scalar T, int Out, class... Rest>
inline constexpr bool begins_with_dense<layer_chain<In, dense<T, In, Out>, Rest...>> = true;

template <class Chain>
inline constexpr bool begins_with_elementwise = false;
template <int Inputs, elementwise_activation A, class... Rest>
inline constexpr bool begins_with_elementwise<layer_chain<Inputs, A, Rest...>> = true;

/// Whether all layers are dense or activations of single values, but for a softmax at the end.
template <class... Layers>
inline constexpr bool have_stages = true;
template <class Layer, class... Rest>
inline constexpr bool have_stages<Layer, Rest...> = (trainable_layer<Layer> || elementwise_activation<Layer> ||
                                                     (std::is_same_v<Layer, softmax> && sizeof...(Rest) == 0)) &&
                                                    have_stages<Rest...>;

template <class... Layers>
constexpr bool fit_in_8_bits() {
    static_assert(
        have_stages<Layers...>,
        "quantize: activations of whole rows do not fit in 8 bits; a softmax at the end is left out there, as "
        "predict_class and predict_probabilities do without, but no other place will do");
    return have_stages<Layers...>;
}

/// f(what is behind them, activations of single values that the chain begins with ...).
template <class Chain, class F, class... Activations>
constexpr auto behind_activations(Chain const& chain, F const& f, Activations const&... so_far) {
    if constexpr (begins_with_elementwise<Chain>)
        return behind_activations(chain.rest, f, so_far..., chain.layer);
    else
        return f(chain, so_far...);
}

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

/// How outputs are kept: as the last of the activations says, if it does (fake_quantize), or by their range.
template <scalar T, int R, int C, class... Activations>
constexpr affine_quantization wanted_quantization(matrix<T, R, C> const& outputs, Activations const&... activations) {
    affine_quantization wanted{0, 0};
    [[maybe_unused]] auto const ask = [&](auto const& activation) {
        if constexpr (requires { activation.kept; }) wanted = activation.kept;
    };
    (ask(activations), ...);
    return wanted.scale > 0 ? wanted : quantization_for(outputs);
}

/// How the outputs of an activation are kept: those of sigmoid and tanh as TensorFlow Lite specifies it.
template <scalar T, int R, int C, class... Activations>
constexpr affine_quantization activated_quantization(matrix<T, R, C> const& outputs,
                                                     Activations const&... activations) {
    using last = typename last_of<Activations...>::type;
    if constexpr (std::is_same_v<last, sigmoid>)
        return {1.0f / 256, -128};
    else if constexpr (std::is_same_v<last, hyperbolic_tangent>)
        return {1.0f / 128, 0};
    else
        return wanted_quantization(outputs, activations...);
}

/// The step in which the weights of output o are kept; 0 where all of them are 0.
template <scalar T, int In, int Out>
constexpr double step_of_weights(dense<T, In, Out> const& layer, int o) {
    T widest = 0;
    for (int k = 0; k < In; ++k) {
        T const magnitude = math::abs(layer.weights.elements[k * Out + o]);
        if (magnitude > widest) widest = magnitude;
    }
    return static_cast<double>(widest) / 127;
}

/// The same with room for a bias beside which all weights are small.
template <scalar T, int In, int Out>
constexpr float weight_scale(dense<T, In, Out> const& layer, int o, affine_quantization const& input) {
    double const for_weights = step_of_weights(layer, o);
    double const for_bias =
        math::abs(static_cast<double>(layer.bias.elements[o])) / (static_cast<double>(input.scale) * 0x1p29);
    double const needed = for_weights > for_bias ? for_weights : for_bias;
    return needed > 0 ? static_cast<float>(needed) : 1.0f;
}

/// A weight in such steps, clamped.
constexpr double weight_in_steps(double weight, double scale) {
    double const q = math::round(weight / scale);
    return q < -127 ? -127 : q > 127 ? 127 : q;
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

/// The stages of `chain` from number `stage` on, whose inputs are `rows`.
template <int Stages, class Chain, scalar T, int N, int In>
constexpr void calibrate_chain(calibration<Stages>& to, int stage, Chain const& chain, matrix<T, N, In> const& rows,
                               affine_quantization const& input) {
    if constexpr (begins_with_dense<Chain>)
        behind_activations(chain.rest, [&]<class Rest, class... A>(Rest const& rest, A const&... activations) {
            auto const outputs = predict(network{chain.layer, activations...}, rows);
            if constexpr (need_table<A...>) {
                auto const sums = predict(network{chain.layer}, rows);
                to.sums[stage] = output_quantization(chain.layer, input, quantization_for(sums));
                to.outputs[stage] = activated_quantization(outputs, activations...);
            } else {
                to.sums[stage] = output_quantization(chain.layer, input, wanted_quantization(outputs, activations...));
                if ((std::is_same_v<A, relu> || ...))
                    to.sums[stage].zero_point = -128;  // also of outputs that are all 0: below it, 8 bits have nothing
                to.outputs[stage] = to.sums[stage];
            }
            calibrate_chain(to, stage + 1, rest, outputs, to.outputs[stage]);
        });
}

template <class Chain>
constexpr bool has_finite_parameters(Chain const& chain) {
    if constexpr (begins_with_dense<Chain>)
        return all_finite(chain.layer.weights.elements) && all_finite(chain.layer.bias.elements) &&
               has_finite_parameters(chain.rest);
    else if constexpr (begins_with_activation<Chain>)
        return has_finite_parameters(chain.rest);
    else
        return true;
}

template <class... Layers, scalar T, int N, int F>
constexpr auto calibrate(network<Layers...> const& model, matrix<T, N, F> const& rows) {
    expects(all_finite(rows.elements), "quantize: the rows must be finite, without NaN");
    expects(has_finite_parameters(model.layers), "quantize: the parameters must be finite, without NaN");
    calibration<(0 + ... + (trainable_layer<Layers> ? 1 : 0))> result{quantization_for(rows), {}, {}};
    calibrate_chain(result, 0, model.layers, rows, result.input);
    return result;
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
