// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/expm1.hpp>

#include <scenario/math/points.hpp>

namespace scenario::expm1 {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::expm1(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(-0.0)) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) && is_exactly(value<function>(-infinity<T>), T(-1)) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(largest<T>), infinity<T>) &&
           is_exactly(value<function>(-largest<T>), T(-1)) && is_exactly(value<function>(T(-60)), T(-1));
}

template <class T>
constexpr bool tiny_arguments_are_their_own_results() {
    return is_exactly(value<function>(denormal<T>), denormal<T>) &&
           is_exactly(value<function>(-denormal<T>), -denormal<T>) &&
           is_exactly(value<function>(smallest_normal<T>), smallest_normal<T>) &&
           is_exactly(value<function>(-smallest_normal<T> / 2), -smallest_normal<T> / 2);
}

constexpr bool it_overflows_exactly_where_it_should() {
    return value<function>(0x1.62e42ep6f) < infinity<float> && value<function>(0x1.62e430p6f) == infinity<float> &&
           value<function>(0x1.62e42fefa39efp9) < infinity<double> &&
           value<function>(0x1.62e42fefa39f0p9) == infinity<double>;
}

}  // namespace scenario::expm1
