// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/fixed_point_dense.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>
#include <constgrad/quantized/quantized_network.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <fixed_point_number Number, class Done, int... Sizes>
struct fixed_point_layers;
template <fixed_point_number Number, class... Layers, int Outputs>
struct fixed_point_layers<Number, quantized_network<Layers...>, Outputs> {
    static_assert(sizeof...(Layers) >= 1, "fixed_point_network: there must be at least one layer");
    using type = quantized_network<Layers...>;
};
template <fixed_point_number Number, class... Layers, int Inputs, int Outputs, int... Rest>
struct fixed_point_layers<Number, quantized_network<Layers...>, Inputs, Outputs, Rest...>
    : fixed_point_layers<Number, quantized_network<Layers..., fixed_point_dense<Number, Inputs, Outputs>>, Outputs,
                         Rest...> {};

}  // namespace detail

/// A chain of dense layers in fixed point, of so many inputs, hidden units, ..., outputs:
/// `fixed_point_network<q15, 4, 16, 3>`. `to_fixed_point` makes one; `predict` and `predict_class` run it, without an
/// operation on floating-point numbers.
template <fixed_point_number Number, int Inputs, int... Sizes>
using fixed_point_network = typename detail::fixed_point_layers<Number, quantized_network<>, Inputs, Sizes...>::type;

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
