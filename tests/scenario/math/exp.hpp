// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/exp.hpp>

#include <scenario/math/points.hpp>

namespace scenario::exp {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::exp(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(1)) && is_exactly(value<function>(T(-0.0)), T(1)) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) && is_exactly(value<function>(-infinity<T>), T(0)) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(largest<T>), infinity<T>) &&
           is_exactly(value<function>(-largest<T>), T(0)) && is_exactly(value<function>(denormal<T>), T(1)) &&
           is_exactly(value<function>(-denormal<T>), T(1));
}

// The largest arguments with a finite result and the smallest with one that is not 0, and their neighbours.
constexpr bool it_overflows_and_underflows_exactly_where_it_should() {
    return value<function>(0x1.62e42ep6f) < infinity<float> && value<function>(0x1.62e430p6f) == infinity<float> &&
           value<function>(-0x1.9fe368p6f) == denormal<float> && is_exactly(value<function>(-0x1.9fe36ap6f), 0.0f) &&
           value<function>(0x1.62e42fefa39efp9) < infinity<double> &&
           value<function>(0x1.62e42fefa39f0p9) == infinity<double> &&
           value<function>(-0x1.74910d52d3051p9) == denormal<double> &&
           is_exactly(value<function>(-0x1.74910d52d3053p9), 0.0);
}

}  // namespace scenario::exp
