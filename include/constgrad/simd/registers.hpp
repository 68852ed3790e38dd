// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// Whether a V fills one floating-point register of the target. A scalar does.
template <class V>
inline constexpr bool fills_register = lane_count<V> == 1
#if CONSTGRAD_NATIVE_LANES && (defined(__SSE2__) || (defined(__ARM_NEON) && defined(__aarch64__)))
                                       || sizeof(V) == 16
#endif
#if CONSTGRAD_NATIVE_LANES && defined(__AVX__)
                                       || sizeof(V) == 32
#endif
#if CONSTGRAD_NATIVE_LANES && defined(__AVX512F__)
                                       || sizeof(V) == 64
#endif
    ;
template <class V, int N>
inline constexpr bool fills_register<constgrad::detail::lane_array<V, N>> = false;

/// The value, worked out where this stands and nowhere later. (g++ puts off additions until their sum is used, and
/// products that are held fast by an `asm`, as rounded() does, then wait on the stack. clang loads ahead what has no
/// room.)
template <class V>
constexpr V in_register(V value) {
#if CONSTGRAD_NATIVE_LANES
    if constexpr (fills_register<V> && lane_count<V> > 1) {
        if (!__builtin_is_constant_evaluated()) {
#if defined(__x86_64__) || defined(__i386__)
            asm("" : "+v"(value));
#else
            asm("" : "+w"(value));
#endif
        }
    }
#endif
    return value;
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
