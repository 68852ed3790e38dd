// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/round.hpp>

#include <scenario/math/points.hpp>

namespace scenario::round {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::round(x);
    }
};

template <class T>
constexpr bool halves_go_away_from_zero() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(-0.0)) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) &&
           is_exactly(value<function>(-infinity<T>), -infinity<T>) && is_exactly(value<function>(nan<T>), nan<T>) &&
           is_exactly(value<function>(T(0.5)), T(1)) && is_exactly(value<function>(T(1.5)), T(2)) &&
           is_exactly(value<function>(T(2.5)), T(3)) && is_exactly(value<function>(T(-0.5)), T(-1)) &&
           is_exactly(value<function>(T(-2.5)), T(-3)) && is_exactly(value<function>(T(-0.25)), T(-0.0)) &&
           is_exactly(value<function>(T(0.5) - epsilon<T> / 4), T(0)) &&
           is_exactly(value<function>(T(8388607.5)), T(8388608)) && is_exactly(value<function>(T(3)), T(3)) &&
           is_exactly(value<function>(largest<T>), largest<T>);
}

}  // namespace scenario::round
