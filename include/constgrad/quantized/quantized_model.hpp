// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/quantized/affine_quantization.hpp>
#include <constgrad/quantized/quantized_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What `quantize` gives: the network in 8 bits, which is all that a device needs, and what its inputs and outputs
/// mean.
template <class... Layers>
struct quantized_model {
    static constexpr int inputs = quantized_network<Layers...>::inputs;

    quantized_network<Layers...> network;
    affine_quantization input;
    affine_quantization output;

    /// A sample in 8 bits. (This does compute with floating-point numbers.)
    constexpr quantized_vector<inputs> quantized(vector<float, inputs> const& x) const {
        return detail::in_integers<std::int8_t, inputs>(input, x.elements);
    }

    friend constexpr bool operator==(quantized_model const&, quantized_model const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
