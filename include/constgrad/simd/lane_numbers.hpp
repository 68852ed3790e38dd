// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::simd {

/// lane_numbers<V>.at[i] has i in all lanes: __builtin_shuffle(pack, no_lanes<V>, lane_numbers<V>.at[i]) is lane i of
/// the pack at all places, for fewer of g++'s operations than broadcasting a scalar. (Of one operand alone it would
/// make two and evaluate it twice.)
template <floating_lanes V>
inline constexpr auto lane_numbers = [] {
    detail::stored_lanes<lane_integers<V>, lane_count<V>> numbers{};
    for (int i = 0; i < lane_count<V>; ++i) numbers.at[i] = lane_integers<V>{} + i;
    return numbers;
}();

template <floating_lanes V>
inline constexpr V no_lanes{};

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
