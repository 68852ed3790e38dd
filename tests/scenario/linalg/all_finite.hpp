// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/all_finite.hpp>

namespace scenario::all_finite {

template <class T>
struct kind {
    T number;
    bool finite;
};

template <class T>
constexpr kind<T> kinds[]{{std::numeric_limits<T>::infinity(), false},  {-std::numeric_limits<T>::infinity(), false},
                          {std::numeric_limits<T>::quiet_NaN(), false}, {-std::numeric_limits<T>::quiet_NaN(), false},
                          {std::numeric_limits<T>::max(), true},        {-std::numeric_limits<T>::max(), true},
                          {std::numeric_limits<T>::denorm_min(), true}, {-std::numeric_limits<T>::denorm_min(), true},
                          {std::numeric_limits<T>::min(), true},        {T(-0.0), true}};

template <class T, int N>
struct numbers {
    T elements[N];
};

/// N ordinary numbers, of which the one at `place` is x.
template <int N, class T>
constexpr numbers<T, N> with(T x, int place) {
    numbers<T, N> result{};
    for (int i = 0; i < N; ++i) result.elements[i] = static_cast<T>(i - N / 2) * T(1.25);
    result.elements[place] = x;
    return result;
}

template <class T, int N>
constexpr bool each_place_counts() {
    for (kind<T> const& k : kinds<T>)
        for (int place = 0; place < N; ++place)
            if (constgrad::all_finite(with<N>(k.number, place).elements) != k.finite) return false;
    return true;
}

template <class T>
constexpr bool all() {
    return each_place_counts<T, 1>() && each_place_counts<T, 2>() && each_place_counts<T, 7>() &&
           each_place_counts<T, 8>() && each_place_counts<T, 9>() && each_place_counts<T, 19>();
}

}  // namespace scenario::all_finite
