// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/abs.hpp>

#include <scenario/math/points.hpp>

namespace scenario::abs {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::abs(x);
    }
};

template <class T>
constexpr bool it_drops_the_sign_and_nothing_else() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(0)) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) &&
           is_exactly(value<function>(-infinity<T>), infinity<T>) && is_exactly(value<function>(nan<T>), nan<T>) &&
           is_exactly(value<function>(T(-1.5)), T(1.5)) && is_exactly(value<function>(T(2.5)), T(2.5)) &&
           is_exactly(value<function>(-denormal<T>), denormal<T>) &&
           is_exactly(value<function>(-largest<T>), largest<T>);
}

}  // namespace scenario::abs
