// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
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
#include <constgrad/quantized/detail/calibration.hpp>
#include <constgrad/quantized/fixed_point_model.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// fixed_point_model<Number, inputs, hidden units, ..., outputs> for a list of layers.
template <class Done, class... Layers>
struct fixed_point_type {
    using type = Done;
};
template <fixed_point_number Number, int... Sizes, scalar T, int Inputs, int Outputs, class... Rest>
struct fixed_point_type<fixed_point_model<Number, Sizes...>, dense<T, Inputs, Outputs>, Rest...>
    : fixed_point_type<fixed_point_model<Number, Sizes..., Outputs>, Rest...> {};
template <class Done, activation Activation, class... Rest>
struct fixed_point_type<Done, Activation, Rest...> : fixed_point_type<Done, Rest...> {
    static_assert(std::is_same_v<Activation, relu> || std::is_same_v<Activation, identity>,
                  "to_fixed_point: of the activations there are relu and identity in fixed point");
};

template <class Number, class Network>
struct fixed_point_of;
template <class Number, scalar T, int Inputs, int Outputs, class... Rest>
struct fixed_point_of<Number, network<dense<T, Inputs, Outputs>, Rest...>>
    : fixed_point_type<fixed_point_model<Number, Inputs, Outputs>, Rest...> {};

template <scalar T, int N>
constexpr double greatest_magnitude(T const (&numbers)[N]) {
    T greatest = 0;
    for (T const x : numbers) {
        T const magnitude = math::abs(x);
        if (magnitude > greatest) greatest = magnitude;
    }
    return static_cast<double>(greatest);
}

/// The greatest magnitude that an output can reach, whatever the inputs, that are kept so.
template <fixed_point_number Number, scalar T, int In, int Out>
constexpr double greatest_output(dense<T, In, Out> const& layer, fixed_point_format<Number> const& input) {
    double const greatest_input = power_of_two(fixed_point_bits<Number> - input.fraction_bits);
    double greatest = 0;
    for (int o = 0; o < Out; ++o) {
        double weights = 0;
        for (int k = 0; k < In; ++k) weights += static_cast<double>(math::abs(layer.weights.elements[k * Out + o]));
        double const output =  // the product is exact
            weights * greatest_input + math::abs(static_cast<double>(layer.bias.elements[o]));
        expects(output < 0x1p64, "to_fixed_point: what a layer can give must stay below 2^64 in magnitude");
        if (output > greatest) greatest = output;
    }
    return greatest;
}

/// A dense layer whose inputs are kept so. Its outputs are kept as is returned: as wanted, or in fewer bits where
/// `sum_limit()` or the bits of the sums demand it. Weights are kept in the most bits with which they, biases and sums
/// fit.
template <fixed_point_number Number, scalar T, int In, int Out>
constexpr fixed_point_format<Number> to_fixed_point_layer(fixed_point_dense<Number, In, Out>& to,
                                                          dense<T, In, Out> const& layer,
                                                          fixed_point_format<Number> const& input,
                                                          fixed_point_format<Number> const& wanted, bool is_rectified) {
    constexpr bool is_short = std::same_as<Number, q15>;
    constexpr int least_shift = 2;
    constexpr int greatest_shift = is_short ? 32 : 62;
    // Roundings may add half a step for each weight, and one for the bias.
    constexpr double sum_limit = 0x1p62 - In * power_of_two(fixed_point_bits<Number> - 1) - 1;
    constexpr double bias_limit = is_short ? 0x1p31 - 1 : 0x1p62;
    constexpr double output_limit = is_short ? 0x1p28 : 0x1p62;
    double const greatest = greatest_output(layer, input);
    double const greatest_bias = greatest_magnitude(layer.bias.elements);
    auto output = wanted;
    while (!(greatest * power_of_two(output.fraction_bits) < output_limit)) --output.fraction_bits;
    auto weight = fixed_point_format<Number>::for_magnitude(greatest_magnitude(layer.weights.elements));
    int sum_bits = input.fraction_bits + weight.fraction_bits;
    if (sum_bits > output.fraction_bits + greatest_shift) sum_bits = output.fraction_bits + greatest_shift;
    while (!(greatest * power_of_two(sum_bits) < sum_limit && greatest_bias * power_of_two(sum_bits) < bias_limit))
        --sum_bits;
    weight.fraction_bits = sum_bits - input.fraction_bits;
    if (output.fraction_bits > sum_bits - least_shift) output.fraction_bits = sum_bits - least_shift;

    to.shape.shift = static_cast<std::uint16_t>(sum_bits - output.fraction_bits);
    if (is_rectified) to.shape.lowest = 0;
    for (int o = 0; o < Out; ++o) {
        double const bias = static_cast<double>(layer.bias.elements[o]) * power_of_two(sum_bits);
        to.bias[o] = static_cast<fixed_point_bias<Number>>(math::round(bias));
        for (int k = 0; k < In; ++k)
            to.weights[o * In + k] = weight.quantize(static_cast<double>(layer.weights.elements[k * Out + o]));
    }
    expects(to.greatest_sum() < to.sum_limit(), "to_fixed_point: the sums of a layer must stay below their limit");
    return output;
}

/// The layers of `chain`, whose inputs are `rows`, into `to`; how the outputs of the last are kept.
template <class Chain, class Fixed, fixed_point_number Number, scalar T, int N, int In>
constexpr fixed_point_format<Number> to_fixed_point_chain(Fixed& to, Chain const& chain, matrix<T, N, In> const& rows,
                                                          fixed_point_format<Number> const& input) {
    return behind_activations(chain.rest, [&]<class Rest, class... A>(Rest const& rest, A const&... activations) {
        auto const outputs = predict(network{chain.layer, activations...}, rows);
        auto const wanted = fixed_point_format<Number>::for_magnitude(greatest_magnitude(outputs.elements));
        auto const output =
            to_fixed_point_layer(to.layer, chain.layer, input, wanted, (std::is_same_v<A, relu> || ...));
        if constexpr (requires { to.rest; })
            return to_fixed_point_chain(to.rest, rest, outputs, output);
        else
            return output;
    });
}

}  // namespace detail

/// The network in fixed point, of q15 or q31: `to_fixed_point<q15>(network, rows)`. Inputs, the weights of each layer
/// and its outputs have a power of two each for a scale; those of inputs and outputs suit the magnitudes that the rows
/// reach: give rows like those that will come, training rows for instance. What goes beyond saturates. Weights have as
/// many bits as leave sums that cannot overflow. Numbers are rounded to nearest, halves away from zero. While nothing
/// saturates, an output of a layer is off by at most half a step of its own and of the bias, by half a step of each
/// weight times the input, and by each weight times what the input is off. The rows must be finite, and no layer may
/// give 2^64 or more. Relu goes into the layer before it; other activations are not there yet. `.network` is what goes
/// to flash.
template <fixed_point_number Number, class... Layers, scalar T, int N, int F>
constexpr auto to_fixed_point(network<Layers...> const& model, matrix<T, N, F> const& rows) {
    typename detail::fixed_point_of<Number, network<Layers...>>::type result{};
    if constexpr (detail::takes<network<Layers...>, T, F>()) {
        expects(all_finite(rows.elements), "to_fixed_point: the rows must be finite, without NaN");
        result.input = fixed_point_format<Number>::for_magnitude(detail::greatest_magnitude(rows.elements));
        result.output = detail::to_fixed_point_chain(result.network.layers, model.layers, rows, result.input);
    }
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
