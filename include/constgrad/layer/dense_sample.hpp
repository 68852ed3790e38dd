// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/product_kernel.hpp>
#include <constgrad/linalg/reduction.hpp>

// One sample through a dense layer at run time, with the outputs along the lanes: the weights of an input lie side by
// side. Each output is the same sum in the same order as everywhere.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <scalar T>
struct start_at_bias {
    T const* bias;
    template <floating_lanes V>
    V at(int, int o) const {
        return load<V>(bias + o);
    }
};

/// y[o] = finish(((bias[o] + x[0] W(0, o)) + x[1] W(1, o)) + ...) for all outputs. Each output is a chain of additions,
/// so the narrower packs, whose additions take less time, are the faster ones.
template <scalar T, int In, int Out, class Finish>
inline void dense_sample(T* y, T const* x, dense<T, In, Out> const& layer, Finish const& finish) {
    multiply_rows<true, 1, Out, stripe_lanes<T>>(operand<T>{x, In, 1}, layer.weights.elements, Out, In, y, Out,
                                                 start_at_bias<T>{layer.bias.elements},
                                                 [&](auto& sum) { finish.apply(sum); });
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
