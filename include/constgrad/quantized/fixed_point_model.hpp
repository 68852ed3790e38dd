// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/quantized/fixed_point_format.hpp>
#include <constgrad/quantized/fixed_point_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What `to_fixed_point` gives: the network in fixed point, which is all that a device needs, and what its inputs and
/// outputs mean.
template <fixed_point_number Number, int Inputs, int... Sizes>
struct fixed_point_model {
    fixed_point_network<Number, Inputs, Sizes...> network;
    fixed_point_format<Number> input;
    fixed_point_format<Number> output;

    /// A sample in fixed point. (This does compute with floating-point numbers.)
    constexpr quantized_vector<Inputs, Number> quantized(vector<float, Inputs> const& x) const {
        return detail::in_integers<Number, Inputs>(input, x.elements);
    }

    friend constexpr bool operator==(fixed_point_model const&, fixed_point_model const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
