// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/extremes.hpp>

#include <support/same_bits.hpp>

namespace scenario::extremes {

template <class T>
struct pair {
    T a;
    T b;
};

/// With every pair in every lane: a where the comparison holds, and else b.
template <class V, int N>
constexpr bool are_selections(pair<constgrad::lane_scalar<V>> const (&pairs)[N]) {
    constexpr int width = constgrad::lane_count<V>;
    for (int first = 0; first < N; ++first) {
        auto const at = [&](int i) { return pairs[(first + i) % N]; };
        auto const a = constgrad::simd::generate_lanes<V>([&](int i) { return at(i).a; });
        auto const b = constgrad::simd::generate_lanes<V>([&](int i) { return at(i).b; });
        auto const lesser = constgrad::simd::stored(constgrad::simd::lesser(a, b));
        auto const greater = constgrad::simd::stored(constgrad::simd::greater(a, b));
        for (int i = 0; i < width; ++i)
            if (!same_bits(lesser.at[i], at(i).a < at(i).b ? at(i).a : at(i).b) ||
                !same_bits(greater.at[i], at(i).a > at(i).b ? at(i).a : at(i).b))
                return false;
    }
    return true;
}

template <class T>
inline constexpr T infinity = __builtin_huge_valf();
template <class T>
inline constexpr T nan = static_cast<T>(__builtin_nanf(""));

template <class T>
inline constexpr pair<T> edges[] = {
    {1, 2},
    {2, 1},
    {T(-0.0), 0},
    {0, T(-0.0)},
    {-1, 1},
    {infinity<T>, 3},
    {3, -infinity<T>},
    {nan<T>, 1},
    {1, nan<T>},
    {nan<T>, infinity<T>},
    {nan<T>, nan<T>},
    {T(1e-39), T(1e-40)},
};

}  // namespace scenario::extremes
