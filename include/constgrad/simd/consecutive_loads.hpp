// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>

// Numbers that lie one behind the other, into registers. On Arm with floats in hardware one instruction loads a whole
// run into registers that follow each other, which the compilers do not find by themselves.

CONSTGRAD_DIAGNOSTICS_PUSH

#if defined(__arm__) && defined(__ARM_FP)
#define CONSTGRAD_LOADS_RUNS 1
#else
#define CONSTGRAD_LOADS_RUNS 0
#endif

#if CONSTGRAD_LOADS_RUNS
namespace constgrad::detail {

template <int N>
[[gnu::always_inline]] inline void load_run(float (&to)[N], float const*& from) {
    // (No loops, which are loops at -Os.)
    auto const& run = *reinterpret_cast<float const(*)[N]>(from);
    register float r0 asm("s4");
    register float r1 asm("s5");
    register float r2 asm("s6");
    register float r3 asm("s7");
    register float r4 asm("s8");
    register float r5 asm("s9");
    register float r6 asm("s10");
    register float r7 asm("s11");
    register float r8 asm("s12");
    if constexpr (N == 3)
        asm("vldmia %0!, {s4-s6}" : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2) : "m"(run));
    else if constexpr (N == 4)
        asm("vldmia %0!, {s4-s7}" : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3) : "m"(run));
    else if constexpr (N == 5)
        asm("vldmia %0!, {s4-s8}" : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3), "=t"(r4) : "m"(run));
    else if constexpr (N == 6)
        asm("vldmia %0!, {s4-s9}" : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3), "=t"(r4), "=t"(r5) : "m"(run));
    else if constexpr (N == 7)
        asm("vldmia %0!, {s4-s10}"
            : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3), "=t"(r4), "=t"(r5), "=t"(r6)
            : "m"(run));
    else if constexpr (N == 8)
        asm("vldmia %0!, {s4-s11}"
            : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3), "=t"(r4), "=t"(r5), "=t"(r6), "=t"(r7)
            : "m"(run));
    else if constexpr (N == 9)
        asm("vldmia %0!, {s4-s12}"
            : "+r"(from), "=t"(r0), "=t"(r1), "=t"(r2), "=t"(r3), "=t"(r4), "=t"(r5), "=t"(r6), "=t"(r7), "=t"(r8)
            : "m"(run));
    to[0] = r0;
    to[1] = r1;
    to[2] = r2;
    if constexpr (N > 3) to[3] = r3;
    if constexpr (N > 4) to[4] = r4;
    if constexpr (N > 5) to[5] = r5;
    if constexpr (N > 6) to[6] = r6;
    if constexpr (N > 7) to[7] = r7;
    if constexpr (N > 8) to[8] = r8;
}

}  // namespace constgrad::detail
#endif

namespace constgrad::simd {

/// The number at `from`, which goes on to the next.
template <scalar T>
[[gnu::always_inline]] inline T load_next(T const*& from) {
#if CONSTGRAD_LOADS_RUNS
    if constexpr (sizeof(T) == 4) {
        T number;
        asm("vldmia %0!, {%1}" : "+r"(from), "=t"(number) : "m"(*from));
        return number;
    }
#endif
    return *from++;
}

/// How many numbers load_next takes into registers at once.
template <scalar T, int N>
inline constexpr bool is_run = CONSTGRAD_LOADS_RUNS && sizeof(T) == 4 && N >= 3 && N <= 9;

/// The N numbers at `from`, which goes on to the next.
template <scalar T, int N>
[[gnu::always_inline]] inline void load_next(T (&to)[N], T const*& from) {
#if CONSTGRAD_LOADS_RUNS
    if constexpr (is_run<T, N>) return constgrad::detail::load_run(to, from);
#endif
    for (T& number : to) number = load_next(from);
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
