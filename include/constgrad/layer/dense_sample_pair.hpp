// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/simd/rounded.hpp>

// One sample at run time through two dense layers, on targets without vectors: each output of the first goes into the
// sums of the second as soon as it is known, and is stored nowhere. The sums run in the order of everywhere, because
// the outputs of the first come in ascending order.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// How many outputs the second layer may have, so that their sums stay in registers.
inline constexpr int pair_outputs = 4;

struct kept_nowhere {
    template <scalar T>
    void operator()(int, T) const {}
};

/// y[o] = ((bias[o] + h[0] W(0, o)) + h[1] W(1, o)) + ..., W being the second layer's weights and
/// h[i] = finish(((bias[i] + x[0] W(0, i)) + x[1] W(1, i)) + ...) with those of the first; keep(i, h[i]) is called in
/// ascending order.
template <scalar T, int In, int Hidden, int Out, class Finish, class Keep = kept_nowhere>
inline void dense_sample_pair(T (&y)[Out], T const* x, dense<T, In, Hidden> const& first, Finish const& finish,
                              dense<T, Hidden, Out> const& second, Keep const& keep = {}) {
    [&]<int... O>(std::integer_sequence<int, O...>) {
        T sums[]{second.bias.elements[O]...};
        T const* to = second.weights.elements;
        for (int i = 0; i < Hidden; ++i, to += Out) {
            T sum = first.bias.elements[i];
            T const* from = first.weights.elements + i;
            for (int k = 0; k < In; ++k, from += Hidden) sum = simd::multiply_add(sum, x[k], *from);
            finish.apply(sum);
            keep(i, sum);
            ((sums[O] = simd::multiply_add(sums[O], sum, to[O])), ...);
        }
        ((y[O] = sums[O]), ...);
    }(std::make_integer_sequence<int, Out>{});
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
