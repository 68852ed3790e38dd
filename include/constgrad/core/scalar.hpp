// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>

// The language, and flags that change the value of arithmetic. g++ defines a macro for each, clang for the first and
// the last alone; for the others there is numerics_self_check().
// clang-format off
#if __cplusplus < 202002L && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L)
#error "constgrad: C++20 is needed; compile with -std=c++20 or later"
#endif
#if defined(__FAST_MATH__)
#error "constgrad: -ffast-math lets the compiler reorder arithmetic, so run time would no longer equal constant evaluation; compile without it"
#elif defined(__ASSOCIATIVE_MATH__)
#error "constgrad: -fassociative-math lets the compiler reorder sums, so run time would no longer equal constant evaluation; compile without it"
#elif defined(__RECIPROCAL_MATH__)
#error "constgrad: -freciprocal-math turns divisions into products, so run time would no longer equal constant evaluation; compile without it"
#elif defined(__NO_SIGNED_ZEROS__)
#error "constgrad: -fno-signed-zeros gives zeros any sign, so run time would no longer equal constant evaluation; compile without it"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__
#error "constgrad: -ffinite-math-only drops the checks for infinity and NaN, by which training notices that it diverges; compile without it"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "constgrad: FLT_EVAL_METHOD must be 0: intermediate results must be rounded to their type (on 32-bit x86 pass -msse2 -mfpmath=sse)"
#endif
#if defined(__ARM_FEATURE_MVE) && (__ARM_FEATURE_MVE & 2) && !defined(CONSTGRAD_ALLOW_FLUSH_TO_ZERO)
#error "constgrad: Helium's vectors of floats flush denormal numbers to zero, and the compiler makes vectors of any loop; compile with -mcpu=cortex-m55+nomve.fp (vectors of integers stay), or define CONSTGRAD_ALLOW_FLUSH_TO_ZERO if you need no equal bits"
#endif
// clang-format on

namespace constgrad {

/// The number types that models compute in: IEEE-754 binary32 and binary64.
template <class T>
concept scalar = std::same_as<T, float> || std::same_as<T, double>;

static_assert(std::numeric_limits<float>::is_iec559 && std::numeric_limits<float>::digits == 24,
              "constgrad: float must be IEEE-754 binary32");
static_assert(
    0x1.0000000000001p0 > 1.0,
    "constgrad: -fsingle-precision-constant takes digits from every constant of type double; compile without it");
static_assert(std::numeric_limits<double>::is_iec559 && std::numeric_limits<double>::digits == 53,
              "constgrad: double must be IEEE-754 binary64 (on AVR pass -mdouble=64)");

}  // namespace constgrad
