// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/all_elements.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::all_elements {

/// Whether one negative element of N is noticed at every place, and none where there is none.
template <class V, int N>
constexpr bool notices_each_place() {
    using T = constgrad::lane_scalar<V>;
    auto const is_positive = []<class P>(P x) { return x > P{}; };
    T numbers[N]{};
    for (T& number : numbers) number = T(1.5);
    if (!constgrad::detail::all_elements<V>(numbers, is_positive)) return false;
    for (T& number : numbers) {
        number = T(-1.5);
        if (constgrad::detail::all_elements<V>(numbers, is_positive)) return false;
        number = T(1.5);
    }
    return true;
}

template <class V>
constexpr bool notices_in_sizes() {
    return notices_each_place<V, 1>() && notices_each_place<V, 3>() && notices_each_place<V, 4>() &&
           notices_each_place<V, 9>() && notices_each_place<V, 16>() && notices_each_place<V, 37>();
}

template <class T>
constexpr bool all() {
    return notices_in_sizes<T>() && notices_in_sizes<constgrad::lanes<T, 4>>() &&
           notices_in_sizes<constgrad::lanes<T, 8>>();
}

}  // namespace scenario::all_elements
