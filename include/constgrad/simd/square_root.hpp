// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/registers.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// Whether the target has an instruction for the square roots of V, which IEEE-754 makes correctly rounded. (The
/// compilers' builtins call the C library, unless they are told that nobody reads errno.)
template <floating_lanes V>
inline constexpr bool has_root_instruction =
#if defined(__SSE2__)
    fills_register<V>;
#else
    false;
#endif
template <class V, int N>
inline constexpr bool has_root_instruction<constgrad::detail::lane_array<V, N>> =
    lane_count<V> > 1 && has_root_instruction<V>;

/// The square roots of x where has_root_instruction<V>, at run time only.
template <floating_lanes V>
    requires has_root_instruction<V>
V root_by_instruction(V x) {
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return root_by_instruction(x.at[i]); });
    } else {
        constexpr bool single = sizeof(lane_scalar<V>) == 4;
        V root{};
#if defined(__AVX__)
        if constexpr (lane_count<V> == 1 && single)
            asm("vsqrtss {%1, %1, %0|%0, %1, %1}" : "=x"(root) : "x"(x));
        else if constexpr (lane_count<V> == 1)
            asm("vsqrtsd {%1, %1, %0|%0, %1, %1}" : "=x"(root) : "x"(x));
        else if constexpr (single)
            asm("vsqrtps {%1, %0|%0, %1}" : "=v"(root) : "v"(x));
        else
            asm("vsqrtpd {%1, %0|%0, %1}" : "=v"(root) : "v"(x));
#elif defined(__SSE2__)
        if constexpr (lane_count<V> == 1 && single)
            asm("sqrtss {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
        else if constexpr (lane_count<V> == 1)
            asm("sqrtsd {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
        else if constexpr (single)
            asm("sqrtps {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
        else
            asm("sqrtpd {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
#endif
        return root;
    }
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
