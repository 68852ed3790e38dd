// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/lanes.hpp>

namespace constgrad::simd {

/// Lanes in constant evaluation.
inline constexpr int evaluated_width = 8;

/// Lanes in constant evaluation where a whole block of samples is worked on: the evaluators pay per operation and per
/// lane, so four times the lanes halve the cost of a training step.
inline constexpr int evaluated_block_width = 32;

/// Lanes of T at run time on this target: those of one vector register; 1 where there is no SIMD. The numeric contract
/// makes the choice invisible in every result.
template <scalar T>
inline constexpr int native_width =
#if defined(__AVX512F__)
    64 / sizeof(T);
#elif defined(__AVX__)
    32 / sizeof(T);
#elif defined(__SSE2__) || (defined(__ARM_NEON) && defined(__aarch64__)) || defined(__VSX__) || defined(__VX__)
    16 / sizeof(T);
#else
    1;
#endif

/// Whether the evaluator's cost of a pack is that of its lanes. That of g++ is nearly the cost of an operation,
/// whatever the width, so that it pays to fill packs by shuffles.
inline constexpr bool evaluated_by_lanes =
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
    false;
#else
    true;
#endif

}  // namespace constgrad::simd
