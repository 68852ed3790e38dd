// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/tanh.hpp>

#include <scenario/math/points.hpp>

namespace scenario::tanh {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::tanh(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(-0.0)) &&
           is_exactly(value<function>(infinity<T>), T(1)) && is_exactly(value<function>(-infinity<T>), T(-1)) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(largest<T>), T(1)) &&
           is_exactly(value<function>(-largest<T>), T(-1)) && is_exactly(value<function>(T(20)), T(1)) &&
           is_exactly(value<function>(T(-1000)), T(-1));
}

template <class T>
constexpr bool tiny_arguments_are_their_own_results() {
    return is_exactly(value<function>(denormal<T>), denormal<T>) &&
           is_exactly(value<function>(-denormal<T>), -denormal<T>) &&
           is_exactly(value<function>(smallest_normal<T>), smallest_normal<T>) &&
           is_exactly(value<function>(-smallest_normal<T> / 2), -smallest_normal<T> / 2);
}

constexpr bool it_is_odd() {
    for (float const x : points<float>().at)
        if (x == x && !is_exactly(value<function>(-x), -value<function>(x))) return false;
    for (double const x : points<double>().at)
        if (x == x && !is_exactly(value<function>(-x), -value<function>(x))) return false;
    return true;
}

}  // namespace scenario::tanh
