// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/identity_matrix.hpp>

namespace scenario::identity_matrix {

constexpr bool the_diagonal_is_one_and_the_rest_zero() {
    return constgrad::identity_matrix<float, 3>() == constgrad::matrix<float, 3, 3>{1, 0, 0, 0, 1, 0, 0, 0, 1} &&
           constgrad::identity_matrix<double, 1>() == constgrad::matrix<double, 1, 1>{1};
}

constexpr bool zeros_are_zero() {
    return constgrad::zeros<float, 2, 3>() == constgrad::matrix<float, 2, 3>{0, 0, 0, 0, 0, 0};
}

}  // namespace scenario::identity_matrix
