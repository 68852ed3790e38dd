// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/registers.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// Whether products of a V and a number in memory are best made by one instruction each, which broadcasts as it loads.
/// On Zen 4 a broadcast to 64 bytes of its own takes the place of two additions of half a register. But the number is
/// loaded anew for each product, and loads may become the bound where four 64-byte operations start at once: on Zen 5,
/// which the compilers tell from Zen 4 by AVX-VNNI. (Targets without it, as x86-64-v4, take this way on every
/// processor; Zen 4 alone was measured. The address sanitizer does not see such loads.)
template <floating_lanes V>
inline constexpr bool has_broadcast_product =
#if defined(__AVX512F__) && !defined(__AVXVNNI__) && !defined(CONSTGRAD_ALLOW_CONTRACTION)
    fills_register<V> && sizeof(V) == 64;
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
