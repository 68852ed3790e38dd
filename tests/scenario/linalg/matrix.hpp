// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/matrix.hpp>

namespace scenario::matrix {

template <class T>
constexpr bool rows_lie_one_after_the_other() {
    constgrad::matrix<T, 2, 3> m{1, 2, 3, 4, 5, 6};
    bool right = true;
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 3; ++j)
            right = right && m(i, j) == static_cast<T>(3 * i + j + 1) && &m(i, j) == m.elements + 3 * i + j;
    m(1, 0) = 7;
    auto const& constant = m;
    return right && m.elements[3] == 7 && constant(1, 0) == 7;
}

/// As the numbers compare: 0 equals -0, NaN does not equal itself.
template <class T>
constexpr bool equality_is_that_of_the_elements() {
    using row = constgrad::matrix<T, 1, 3>;
    row nan{1, 2, 3};
    nan(0, 2) = std::numeric_limits<T>::quiet_NaN();
    bool different = true;
    for (int j = 0; j < 3; ++j) {
        row other{1, 2, 3};
        other(0, j) = 9;
        different = different && other != row{1, 2, 3} && !(other == row{1, 2, 3});
    }
    return different && row{1, 2, 3} == row{1, 2, 3} && row{T(-0.0), 1, 2} == row{0, 1, 2} && nan != nan;
}

template <class T>
constexpr bool what_is_not_listed_is_zero() {
    return constgrad::matrix<T, 2, 2>{1} == constgrad::matrix<T, 2, 2>{1, 0, 0, 0};
}

template <class T>
constexpr bool all() {
    return rows_lie_one_after_the_other<T>() && equality_is_that_of_the_elements<T>() &&
           what_is_not_listed_is_zero<T>();
}

}  // namespace scenario::matrix
