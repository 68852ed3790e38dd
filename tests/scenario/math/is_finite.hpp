// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/is_finite.hpp>

#include <scenario/math/points.hpp>

namespace scenario::is_finite {

template <class T>
constexpr bool only_infinities_and_nan_are_not_finite() {
    using constgrad::math::is_finite;
    return is_finite(T(0)) && is_finite(T(-0.0)) && is_finite(T(1.5)) && is_finite(largest<T>) &&
           is_finite(-largest<T>) && is_finite(denormal<T>) && !is_finite(infinity<T>) && !is_finite(-infinity<T>) &&
           !is_finite(nan<T>) && !is_finite(-nan<T>);
}

}  // namespace scenario::is_finite
