// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// Whether products of a V and a number in memory are best made by one instruction each. A number broadcast to 64 bytes
/// takes a place among the additions on Zen 4, but each such product loads, which costs more than it saves where four
/// 64-byte operations start at once (Zen 5, which knows AVX-VNNI).
template <floating_lanes V>
inline constexpr bool has_broadcast_product =
#if CONSTGRAD_NATIVE_LANES && defined(__AVX512F__) && !defined(__AVXVNNI__) && !defined(CONSTGRAD_ALLOW_CONTRACTION)
    sizeof(V) == 64;
#else
    false;
#endif

/// a * *factor, rounded, at run time only.
template <floating_lanes V>
[[gnu::always_inline]] inline V broadcast_product(V a, lane_scalar<V> const* factor) {
    CONSTGRAD_EXACT_PRODUCTS
#if defined(__AVX512F__)
    if constexpr (has_broadcast_product<V>) {
        V product;
        if constexpr (sizeof(lane_scalar<V>) == 4)
            asm("vmulps {%2%{1to16%}, %1, %0|%0, %1, %2%{1to16%}}" : "=v"(product) : "v"(a), "m"(*factor));
        else
            asm("vmulpd {%2%{1to8%}, %1, %0|%0, %1, %2%{1to8%}}" : "=v"(product) : "v"(a), "m"(*factor));
        return product;
    } else
#endif
    {
        V const product = a * *factor;
        return CONSTGRAD_ROUNDED(product);
    }
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
