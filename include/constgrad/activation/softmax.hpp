// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/in_turns.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// Replaces the logits z[c][group] by exp(z[c] - max z) and returns their maximum and the sum of the exponentials, both
// in ascending order of c.
template <floating_lanes V>
struct softmax_terms {
    V maximum;
    V sum;
};

template <floating_lanes V, int C, int G>
[[gnu::flatten]] void exponentials_in_turns(V (&z)[C][G], int group, V maximum) {
    simd::all_in_turns<C>([&](int c) { return static_cast<V>(z[c][group] - maximum); },
                          []<class X>(X x) { return math::exp(x); }, [&](int c, V e) { z[c][group] = e; });
}

template <floating_lanes V, int C, int G>
constexpr softmax_terms<V> exponentials_in_place(V (&z)[C][G], int group) {
    V maximum = z[0][group];
    for (int c = 1; c < C; ++c) {
        V const candidate = z[c][group];
        maximum = simd::greater(candidate, maximum);
    }
    if constexpr (simd::turns<V> > 1) {
        if (!__builtin_is_constant_evaluated()) {
            exponentials_in_turns(z, group, maximum);
            V sum = z[0][group];
            for (int c = 1; c < C; ++c) sum = sum + z[c][group];
            return {maximum, sum};
        }
    }
    V sum = math::exp(simd::saves_functions<V> ? z[0][group] + simd::negative(maximum) : z[0][group] - maximum);
    z[0][group] = sum;
    for (int c = 1; c < C; ++c) {
        V const e = math::exp(simd::saves_functions<V> ? z[c][group] + simd::negative(maximum) : z[c][group] - maximum);
        z[c][group] = e;
        sum = sum + e;
    }
    return {maximum, sum};
}

}  // namespace detail

/// y[c] = exp(z[c] - max z) / sum: probabilities that add up to 1. The sum runs in ascending order of c; each
/// exponential is multiplied by the reciprocal of the sum.
struct softmax {
    template <floating_lanes V, int C, int G>
    constexpr void apply(V (&x)[C][G], int group) const {
        V const scale = lane_scalar<V>(1) / detail::exponentials_in_place(x, group).sum;
        for (int c = 0; c < C; ++c) x[c][group] = simd::rounded(x[c][group] * scale);
    }

    /// d/dz[c] = y[c] (delta[c] - sum over k of delta[k] y[k]), k ascending.
    template <floating_lanes V, int C, int G>
    constexpr void propagate(V (&delta)[C][G], V (&y)[C][G], int group) const {
        V inner = simd::rounded(delta[0][group] * y[0][group]);
        for (int c = 1; c < C; ++c) inner = simd::multiply_add(inner, delta[c][group], y[c][group]);
        for (int c = 0; c < C; ++c) delta[c][group] = simd::rounded(y[c][group] * (delta[c][group] - inner));
    }

    friend constexpr bool operator==(softmax const&, softmax const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
