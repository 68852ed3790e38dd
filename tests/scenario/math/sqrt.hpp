// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/sqrt.hpp>

#include <scenario/math/points.hpp>

namespace scenario::sqrt {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::sqrt(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(0)), T(0)) && is_exactly(value<function>(T(-0.0)), T(-0.0)) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) && is_exactly(value<function>(-infinity<T>), nan<T>) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(T(-1)), nan<T>) &&
           is_exactly(value<function>(-denormal<T>), nan<T>);
}

template <class T>
constexpr bool squares_have_exact_roots() {
    return is_exactly(value<function>(T(1)), T(1)) && is_exactly(value<function>(T(4)), T(2)) &&
           is_exactly(value<function>(T(9)), T(3)) && is_exactly(value<function>(T(0.25)), T(0.5)) &&
           is_exactly(value<function>(T(2.25)), T(1.5)) && is_exactly(value<function>(T(1000000)), T(1000)) &&
           is_exactly(value<function>(T(16777216)), T(4096));
}

// Where a root is near the middle between two numbers, and those of the smallest and the largest.
constexpr bool hard_cases_are_correctly_rounded() {
    return value<function>(1 - epsilon<float> / 2) == 1 - epsilon<float> / 2 &&
           value<function>(1 + epsilon<float>) == 1.0f &&
           value<function>(4 - 2 * epsilon<float>) == 2 - epsilon<float> &&
           value<function>(denormal<float>) == 0x1.6a09e6p-75f && value<function>(largest<float>) == 0x1.fffffep63f &&
           value<function>(1 - epsilon<double> / 2) == 1 - epsilon<double> / 2 &&
           value<function>(1 + epsilon<double>) == 1.0 &&
           value<function>(4 - 2 * epsilon<double>) == 2 - epsilon<double> &&
           value<function>(0x1.09bd4p0f) == 0x1.04d2fep0f && value<function>(0x1.03590ep0f) == 0x1.01ab22p0f &&
           value<function>(0x1.323df5c85e56ep0) == 0x1.17ff114541b2dp0 &&
           value<function>(0x1.b173b20f14c28p1) == 0x1.d71779bd6f4f7p0 &&
           value<function>(denormal<double>) == 0x1p-537 && value<function>(largest<double>) == 0x1.fffffffffffffp511;
}

}  // namespace scenario::sqrt
