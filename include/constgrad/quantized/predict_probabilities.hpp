// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/quantized_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class... Layers>
inline constexpr bool gives_probabilities<quantized_network<Layers...>> =
    requires { requires last_of<Layers...>::type::gives_probabilities; };

}  // namespace detail

/// The probability of each class, from the outputs of integers as from those of a network in float: their softmax; with
/// a single output z {1 - sigmoid(z), sigmoid(z)}, or {1 - z, z} where the network itself ends in sigmoid. (This does
/// compute with floating-point numbers; predict_class does not.)
template <detail::integer_model Model>
constexpr auto predict_probabilities(
    Model const& model,
    quantized_vector<detail::inputs_of_integers<Model>, typename decltype(Model::network)::value_type> const& x) {
    using network_type = decltype(Model::network);
    constexpr int outputs = network_type::outputs;
    auto const y = predict(model.network, x);
    float numbers[outputs];
    for (int o = 0; o < outputs; ++o) numbers[o] = static_cast<float>(model.output.dequantize(y.elements[o]));
    vector<float, outputs == 1 ? 2 : outputs> result{};
    detail::write_probabilities<network_type>(numbers, 0, result.elements);
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
