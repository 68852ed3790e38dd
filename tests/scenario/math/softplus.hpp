// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/softplus.hpp>

#include <scenario/math/points.hpp>

namespace scenario::softplus {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::softplus(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(infinity<T>), infinity<T>) && is_exactly(value<function>(-infinity<T>), T(0)) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(largest<T>), largest<T>) &&
           is_exactly(value<function>(-largest<T>), T(0)) && is_exactly(value<function>(T(100)), T(100));
}

// log(2), correctly rounded; and the smallest arguments with a result that is not 0.
constexpr bool it_is_accurate_at_zero_and_underflows_gradually() {
    return value<function>(0.0f) == 0x1.62e430p-1f && value<function>(0.0) == 0x1.62e42fefa39efp-1 &&
           value<function>(-0x1.9fe368p6f) == denormal<float> && is_exactly(value<function>(-0x1.9fe36ap6f), 0.0f) &&
           value<function>(-0x1.74910d52d3051p9) == denormal<double> &&
           is_exactly(value<function>(-0x1.74910d52d3053p9), 0.0);
}

}  // namespace scenario::softplus
