// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/log1p.hpp>

#include <scenario/math/points.hpp>

namespace scenario::log1p {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::log1p(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(-0.0)) &&
           is_exactly(value<function>(T(-1)), -infinity<T>) && is_exactly(value<function>(infinity<T>), infinity<T>) &&
           is_exactly(value<function>(-infinity<T>), nan<T>) && is_exactly(value<function>(nan<T>), nan<T>) &&
           is_exactly(value<function>(T(-1) - epsilon<T>), nan<T>) && is_exactly(value<function>(-largest<T>), nan<T>);
}

template <class T>
constexpr bool tiny_arguments_are_their_own_results() {
    return is_exactly(value<function>(denormal<T>), denormal<T>) &&
           is_exactly(value<function>(-denormal<T>), -denormal<T>) &&
           is_exactly(value<function>(smallest_normal<T>), smallest_normal<T>) &&
           is_exactly(value<function>(-smallest_normal<T> / 2), -smallest_normal<T> / 2);
}

}  // namespace scenario::log1p
