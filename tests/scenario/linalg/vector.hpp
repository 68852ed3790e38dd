// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/vector.hpp>

namespace scenario::vector {

template <class T>
constexpr bool elements_lie_in_order() {
    constgrad::vector<T, 3> v{1, 2, 3};
    bool right = true;
    for (int i = 0; i < 3; ++i) right = right && v[i] == static_cast<T>(i + 1) && &v[i] == v.elements + i;
    v[2] = 7;
    auto const& constant = v;
    return right && v.elements[2] == 7 && constant[2] == 7;
}

/// As the numbers compare: 0 equals -0, NaN does not equal itself.
template <class T>
constexpr bool equality_is_that_of_the_elements() {
    using three = constgrad::vector<T, 3>;
    three nan{1, 2, 3};
    nan[2] = std::numeric_limits<T>::quiet_NaN();
    bool different = true;
    for (int i = 0; i < 3; ++i) {
        three other{1, 2, 3};
        other[i] = 9;
        different = different && other != three{1, 2, 3} && !(other == three{1, 2, 3});
    }
    return different && three{1, 2, 3} == three{1, 2, 3} && three{T(-0.0), 1, 2} == three{0, 1, 2} && nan != nan;
}

template <class T>
constexpr bool what_is_not_listed_is_zero() {
    return constgrad::vector<T, 3>{1} == constgrad::vector<T, 3>{1, 0, 0};
}

template <class T>
constexpr bool all() {
    return elements_lie_in_order<T>() && equality_is_that_of_the_elements<T>() && what_is_not_listed_is_zero<T>();
}

}  // namespace scenario::vector
