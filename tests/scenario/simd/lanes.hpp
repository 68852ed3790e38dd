// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/lanes.hpp>

#include <scenario/simd/packs.hpp>

// The lanes that the library computes with, whatever they are with this compiler.
namespace scenario::lanes {

template <class T, int W>
constexpr bool operators_are_lane_by_lane() {
    return packs::operators_are_lane_by_lane<constgrad::lanes<T, W>, T, W>();
}

template <class T>
constexpr bool all() {
    return operators_are_lane_by_lane<T, 2>() && operators_are_lane_by_lane<T, 4>() &&
           operators_are_lane_by_lane<T, 8>() && operators_are_lane_by_lane<T, 32>();
}

}  // namespace scenario::lanes
