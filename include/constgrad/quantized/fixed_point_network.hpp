// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/fixed_point_dense.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>
#include <constgrad/quantized/quantized_network.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <fixed_point_number Number>
struct fixed_point_layers {
    using value_type = Number;
    template <int Inputs, int Outputs>
    using layer = fixed_point_dense<Number, Inputs, Outputs>;
};

}  // namespace detail

/// A chain of dense layers in fixed point, of so many inputs, hidden units, ..., outputs:
/// `fixed_point_network<q15, 4, 16, 3>`. `to_fixed_point` makes one; `predict` and `predict_class` run it, without an
/// operation on floating-point numbers.
template <fixed_point_number Number, int Inputs, int... Sizes>
struct fixed_point_network {
    static_assert(sizeof...(Sizes) >= 1, "fixed_point_network: there must be at least one layer");
    using value_type = Number;
    using chain_type = detail::quantized_chain<detail::fixed_point_layers<Number>, Inputs, Sizes...>;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = chain_type::outputs;

    chain_type layers;

    friend constexpr bool operator==(fixed_point_network const&, fixed_point_network const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
