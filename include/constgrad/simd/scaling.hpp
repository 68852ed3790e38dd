// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/registers.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// Whether the target has an instruction for V that multiplies by powers of two of any size and rounds once.
template <floating_lanes V>
inline constexpr bool has_scaling_instruction =
#if CONSTGRAD_NATIVE_LANES && defined(__AVX512F__)
    sizeof(V) == 64;
#else
    false;
#endif
template <class V, int N>
inline constexpr bool has_scaling_instruction<constgrad::detail::lane_array<V, N>> = has_scaling_instruction<V>;

/// x * 2^k, k whole, where has_scaling_instruction<V>, at run time only.
template <floating_lanes V>
    requires has_scaling_instruction<V>
V scaled_by_instruction(V x, V k) {
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return scaled_by_instruction(x.at[i], k.at[i]); });
    } else {
        V result{};
#if defined(__AVX512F__)
        if constexpr (sizeof(lane_scalar<V>) == 4)
            asm("vscalefps {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(x), "v"(k));
        else
            asm("vscalefpd {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(x), "v"(k));
#else
        static_cast<void>(x);
        static_cast<void>(k);
#endif
        return result;
    }
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
