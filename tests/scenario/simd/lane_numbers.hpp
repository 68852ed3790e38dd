// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/lane_numbers.hpp>

#include <constgrad/simd/operations.hpp>

namespace scenario::lane_numbers {

template <class V>
constexpr bool each_has_its_number_in_all_lanes() {
    for (int i = 0; i < constgrad::lane_count<V>; ++i) {
        auto const found = constgrad::simd::stored(constgrad::simd::lane_numbers<V>.at[i]);
        for (int lane = 0; lane < constgrad::lane_count<V>; ++lane)
            if (found.at[lane] != i) return false;
    }
    return true;
}

}  // namespace scenario::lane_numbers
