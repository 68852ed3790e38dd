// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>

// The lesser and the greater of two, as processors have them: an argument that is NaN is passed over in first place and
// kept in second. (g++ finds the instruction in a selection, but not in one of 64 bytes.)
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__) && defined(__AVX512F__)
#define CONSTGRAD_HAS_WIDE_EXTREMES 1
#else
#define CONSTGRAD_HAS_WIDE_EXTREMES 0
#endif

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// a where a < b, else b: b, too, where one of them is NaN, or both are zeros.
template <floating_lanes V>
constexpr V lesser(V a, V b) {
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return lesser(a.at[i], b.at[i]); });
    } else {
#if CONSTGRAD_HAS_WIDE_EXTREMES
        if constexpr (sizeof(V) == 64)
            if (!__builtin_is_constant_evaluated()) {
                V result;
                if constexpr (sizeof(lane_scalar<V>) == 4)
                    asm("vminps {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(a), "vm"(b));
                else
                    asm("vminpd {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(a), "vm"(b));
                return result;
            }
#endif
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
        if constexpr (std::is_arithmetic_v<V>)
            return is_less(a, b) ? a : b;
        else
            return a < b ? a : b;  // a call less for the evaluator
#else
        return select(a < b, a, b);
#endif
    }
}

/// a where a > b, else b: b, too, where one of them is NaN, or both are zeros.
template <floating_lanes V>
constexpr V greater(V a, V b) {
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return greater(a.at[i], b.at[i]); });
    } else {
#if CONSTGRAD_HAS_WIDE_EXTREMES
        if constexpr (sizeof(V) == 64)
            if (!__builtin_is_constant_evaluated()) {
                V result;
                if constexpr (sizeof(lane_scalar<V>) == 4)
                    asm("vmaxps {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(a), "vm"(b));
                else
                    asm("vmaxpd {%2, %1, %0|%0, %1, %2}" : "=v"(result) : "v"(a), "vm"(b));
                return result;
            }
#endif
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
        if constexpr (std::is_arithmetic_v<V>)
            return is_less(b, a) ? a : b;
        else
            return a > b ? a : b;
#else
        return select(a > b, a, b);
#endif
    }
}

}  // namespace constgrad::simd

#undef CONSTGRAD_HAS_WIDE_EXTREMES

CONSTGRAD_DIAGNOSTICS_POP
