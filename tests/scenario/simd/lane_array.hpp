// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/lane_array.hpp>

#include <scenario/simd/packs.hpp>

// The portable lanes, with compilers that have vectors of their own, too.
namespace scenario::lane_array {

template <class T, int W>
constexpr bool operators_are_lane_by_lane() {
    return packs::operators_are_lane_by_lane<constgrad::detail::lane_array<T, W>, T, W>();
}

template <class T>
constexpr bool all() {
    return operators_are_lane_by_lane<T, 1>() && operators_are_lane_by_lane<T, 2>() &&
           operators_are_lane_by_lane<T, 4>() && operators_are_lane_by_lane<T, 8>() &&
           operators_are_lane_by_lane<T, 32>();
}

}  // namespace scenario::lane_array
