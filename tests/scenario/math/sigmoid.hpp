// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/sigmoid.hpp>

#include <scenario/math/points.hpp>

namespace scenario::sigmoid {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::sigmoid(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(0.5)) && is_exactly(value<function>(T(-0.0)), T(0.5)) &&
           is_exactly(value<function>(infinity<T>), T(1)) && is_exactly(value<function>(-infinity<T>), T(0)) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(largest<T>), T(1)) &&
           is_exactly(value<function>(-largest<T>), T(0)) && is_exactly(value<function>(T(50)), T(1));
}

// The smallest arguments with a result that is not 0, and below them.
constexpr bool it_underflows_gradually_to_zero() {
    return value<function>(-0x1.9fe368p6f) == denormal<float> && is_exactly(value<function>(-0x1.9fe36ap6f), 0.0f) &&
           value<function>(-90.0f) > 0 && value<function>(-90.0f) < smallest_normal<float> &&
           value<function>(-0x1.74910d52d3051p9) == denormal<double> &&
           is_exactly(value<function>(-0x1.74910d52d3053p9), 0.0);
}

}  // namespace scenario::sigmoid
