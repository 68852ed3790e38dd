// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/detail/calibration.hpp>
#include <constgrad/quantized/quantized_activation.hpp>
#include <constgrad/quantized/quantized_model.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// A dense layer whose inputs and outputs are kept so.
template <scalar T, int In, int Out>
constexpr quantized_dense<In, Out> quantized_layer(dense<T, In, Out> const& layer, affine_quantization const& input,
                                                   affine_quantization const& output) {
    quantized_dense<In, Out> result{};
    result.shape.zero_point = output.zero_point;
    for (int o = 0; o < Out; ++o) {
        auto const scale = static_cast<double>(weight_scale(layer, o, input));
        double const step = static_cast<double>(input.scale) * scale;
        std::int64_t bias = 0;
        for (int k = 0; k < In; ++k) {
            auto const weight = static_cast<std::int8_t>(
                weight_in_steps(static_cast<double>(layer.weights.elements[k * Out + o]), scale));
            result.weights[o * In + k] = weight;
            bias -= std::int64_t{weight} * input.zero_point;
        }
        bias += static_cast<std::int64_t>(math::round(static_cast<double>(layer.bias.elements[o]) / step));
        result.output[o].bias = static_cast<std::int32_t>(bias);
        auto const multiplier = fixed_multiplier::of(step / static_cast<double>(output.scale));
        result.output[o].mantissa = multiplier.mantissa;
        result.shifts[o] = static_cast<std::uint8_t>(-multiplier.exponent);
    }
    expects(result.greatest_sum() < std::int64_t{1} << 30, "quantize: the sums of a layer must stay below 2^30");
    return result;
}

struct no_more_layers {};

template <class Layer>
constexpr quantized_chain<Layer> in_front_of(no_more_layers, Layer const& layer) {
    return {layer};
}
template <class Layer, class... Rest>
constexpr quantized_chain<Layer, Rest...> in_front_of(quantized_chain<Rest...> const& rest, Layer const& layer) {
    return {layer, rest};
}

/// The stages of `chain` from number `stage` on, whose inputs are kept so.
template <class Chain, int Stages>
constexpr auto quantized_layers(Chain const& chain, calibration<Stages> const& kept, int stage,
                                affine_quantization const& input) {
    if constexpr (begins_with_dense<Chain>)
        return behind_activations(chain.rest, [&]<class Rest, class... A>(Rest const& rest, A const&... activations) {
            auto const& output = kept.outputs[stage];
            auto const behind = quantized_layers(rest, kept, stage + 1, output);
            auto const layer = quantized_layer(chain.layer, input, kept.sums[stage]);
            if constexpr (need_table<A...>) {
                using table = quantized_activation<decltype(layer)::outputs, A...>;
                return in_front_of(in_front_of(behind, table::of(kept.sums[stage], output, activations...)), layer);
            } else {
                return in_front_of(behind, layer);
            }
        });
    else
        return no_more_layers{};
}

template <class... Layers>
constexpr quantized_model<Layers...> as_model(quantized_chain<Layers...> const& layers,
                                              affine_quantization const& input, affine_quantization const& output) {
    return {{layers}, input, output};
}

}  // namespace detail

/// The network in 8 bits (post-training quantisation as TensorFlow Lite specifies it). The ranges of the inputs and of
/// the outputs of each layer are those that the rows reach: give rows like those that will come, training rows for
/// instance. Relu goes into the layer before it; other activations of single values become tables of 256 bytes. A
/// softmax at the end is left out: the outputs are its inputs, and predict_class and predict_probabilities do without.
/// `.network` is what goes to flash.
template <class... Layers, scalar T, int N, int F>
constexpr auto quantize(network<Layers...> const& model, matrix<T, N, F> const& rows) {
    if constexpr (detail::fit_in_8_bits<Layers...>() && detail::takes<network<Layers...>, T, F>()) {
        auto const kept = detail::calibrate(model, rows);
        constexpr int stages = sizeof(kept.outputs) / sizeof(kept.outputs[0]);
        return detail::as_model(detail::quantized_layers(model.layers, kept, 0, kept.input), kept.input,
                                kept.outputs[stages - 1]);
    } else {
        return quantized_model<quantized_dense<network<Layers...>::inputs, network<Layers...>::outputs>>{};
    }
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
