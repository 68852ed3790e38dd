// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/is_nan.hpp>

#include <scenario/math/points.hpp>

namespace scenario::is_nan {

template <class T>
constexpr bool only_nan_is_nan() {
    using constgrad::math::is_nan;
    return is_nan(nan<T>) && is_nan(-nan<T>) && !is_nan(infinity<T>) && !is_nan(-infinity<T>) && !is_nan(T(0)) &&
           !is_nan(T(-0.0)) && !is_nan(largest<T>) && !is_nan(denormal<T>);
}

}  // namespace scenario::is_nan
