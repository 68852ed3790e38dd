// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/registers.hpp>

// Where no instruction can fuse, products need no protection.
#if (defined(__x86_64__) && !defined(__FMA__) && !defined(__FMA4__) && !defined(__AVX512F__)) || \
    (defined(__arm__) && !defined(__ARM_FP)) || (defined(__riscv) && !defined(__riscv_flen))
#define CONSTGRAD_CAN_FUSE 0
#else
#define CONSTGRAD_CAN_FUSE 1
#endif

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// A product as it was rounded: the compiler may not fuse it with a following addition. (Packs under clang's
/// -ffp-contract=fast are beyond control; numerics_self_check() notices.)
template <floating_lanes V>
constexpr V rounded(V product) {
#if !defined(CONSTGRAD_ALLOW_CONTRACTION)
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return rounded(product.at[i]); });
#if !CONSTGRAD_NATIVE_LANES && !defined(__clang__)  // clang fuses nothing across the end of a function
    } else if constexpr (constgrad::detail::is_lane_array<V>) {
        if (!__builtin_is_constant_evaluated())
            for (auto& lane : product.at) lane = rounded(lane);
#endif
    } else if constexpr (lane_count<V> == 1) {
        if (!__builtin_is_constant_evaluated()) {
#if defined(__x86_64__) || (defined(__i386__) && defined(__SSE2__))
            asm("" : "+x"(product));
#elif defined(__aarch64__)
            asm("" : "+w"(product));
#elif defined(__arm__) && defined(__ARM_FP) && (__ARM_FP & 8)
            asm("" : "+w"(product));
#elif defined(__arm__) && defined(__ARM_FP)  // single precision in hardware, double in software
            if constexpr (sizeof(V) == 4) asm("" : "+t"(product));
#elif (defined(__arm__) && !defined(__ARM_FP)) || (defined(__riscv) && !defined(__riscv_flen))
            // products are calls
#elif defined(__riscv_flen) && __riscv_flen >= 64
            asm("" : "+f"(product));
#elif defined(__s390__) || defined(__powerpc__)
            asm("" : "+f"(product));
#else
            asm("" : "+m"(product));
#endif
        }
        return product;
    }
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__) && CONSTGRAD_CAN_FUSE
    else if constexpr (fills_register<V>)  // g++ takes __builtin_assoc_barrier of lanes apart, and them with it
        return in_register(product);
    else
        return __builtin_assoc_barrier(product);
#endif
#endif
    return product;
}

// In the innermost loops of kernels, where the evaluators pay more for a function call than for the work, these two
// stand in for rounded(): CONSTGRAD_ROUNDED around a product that is added to something, in a function body that begins
// with CONSTGRAD_EXACT_PRODUCTS.
#if defined(CONSTGRAD_ALLOW_CONTRACTION)
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) (product)
#elif defined(__clang__) && CONSTGRAD_NATIVE_LANES
#define CONSTGRAD_EXACT_PRODUCTS _Pragma("clang fp contract(off)")
#define CONSTGRAD_ROUNDED(product) (product)
#elif CONSTGRAD_NATIVE_LANES && !CONSTGRAD_CAN_FUSE
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) (product)
#elif CONSTGRAD_NATIVE_LANES
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product)                                                            \
    (!::constgrad::simd::fills_register<decltype(product)> ? __builtin_assoc_barrier(product) \
     : __builtin_is_constant_evaluated()                   ? (product)                        \
                                                           : ::constgrad::simd::rounded(product))
#else
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) ::constgrad::simd::rounded(product)
#endif

/// Whether the target has an instruction for V that multiplies and adds, and rounds both times.
template <floating_lanes V>
inline constexpr bool has_rounding_multiply_add =
#if defined(__arm__) && defined(__ARM_FP) && !defined(CONSTGRAD_ALLOW_CONTRACTION)
    std::is_arithmetic_v<V> && (__ARM_FP & sizeof(V)) != 0;
#else
    false;
#endif

#if defined(__arm__)
/// sum + a * b by that instruction, at run time only. (The one that rounds once is called vfma.)
template <floating_lanes V>
    requires has_rounding_multiply_add<V>
V rounding_multiply_add(V sum, V a, V b) {
    if constexpr (sizeof(V) == 4)
        asm("vmla.f32 %0, %1, %2" : "+t"(sum) : "t"(a), "t"(b));
    else
        asm("vmla.f64 %P0, %P1, %P2" : "+w"(sum) : "w"(a), "w"(b));
    return sum;
}
#endif

/// sum + a * b, the product rounded first. One of a and b may be a scalar.
template <floating_lanes V, class A, class B>
constexpr V multiply_add(V sum, A a, B b) {
#if defined(__arm__)  // (no statement elsewhere: each costs the evaluators)
    if constexpr (has_rounding_multiply_add<V>)
        if (!__builtin_is_constant_evaluated()) return rounding_multiply_add(sum, V(a), V(b));
#endif
    return sum + rounded(a * b);
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
