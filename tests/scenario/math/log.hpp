// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/log.hpp>

#include <scenario/math/points.hpp>

namespace scenario::log {

struct function {
    template <class V>
    static constexpr void apply(V const& x, V& y) {
        y = constgrad::math::log(x);
    }
};

template <class T>
constexpr bool special_values_are_exact() {
    return is_exactly(value<function>(T(1)), T(0)) && is_exactly(value<function>(T(0)), -infinity<T>) &&
           is_exactly(value<function>(T(-0.0)), -infinity<T>) &&
           is_exactly(value<function>(infinity<T>), infinity<T>) && is_exactly(value<function>(-infinity<T>), nan<T>) &&
           is_exactly(value<function>(nan<T>), nan<T>) && is_exactly(value<function>(T(-1)), nan<T>) &&
           is_exactly(value<function>(-denormal<T>), nan<T>) && is_exactly(value<function>(-largest<T>), nan<T>);
}

// log(2^-149), log(2^-1074) and the logarithms of 2 and the largest numbers, correctly rounded.
constexpr bool denormals_and_powers_of_two_are_accurate() {
    return value<function>(denormal<float>) == -0x1.9d1da0p6f && value<function>(2.0f) == 0x1.62e430p-1f &&
           value<function>(largest<float>) == 0x1.62e430p6f &&
           value<function>(denormal<double>) == -0x1.74385446d71c3p9 && value<function>(2.0) == 0x1.62e42fefa39efp-1 &&
           value<function>(largest<double>) == 0x1.62e42fefa39efp9;
}

}  // namespace scenario::log
