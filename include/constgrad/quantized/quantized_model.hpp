// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/quantized/affine_quantization.hpp>
#include <constgrad/quantized/quantized_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What `quantize` gives: the network in 8 bits, which is all that a device needs, and what its inputs and outputs
/// mean.
template <int Inputs, int... Sizes>
struct quantized_model {
    quantized_network<Inputs, Sizes...> network;
    affine_quantization input;
    affine_quantization output;

    /// A sample in 8 bits. (This does compute with floating-point numbers.)
    constexpr quantized_vector<Inputs> quantized(vector<float, Inputs> const& x) const {
        quantized_vector<Inputs> result{};
        for (int i = 0; i < Inputs; ++i) result.elements[i] = input.quantize(static_cast<double>(x.elements[i]));
        return result;
    }

    friend constexpr bool operator==(quantized_model const&, quantized_model const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
