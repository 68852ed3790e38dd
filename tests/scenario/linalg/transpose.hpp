// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/transpose.hpp>

#include <support/samples.hpp>

namespace scenario::transpose {

constexpr bool rows_become_columns() {
    return constgrad::transpose(constgrad::matrix<float, 2, 3>{1, 2, 3, 4, 5, 6}) ==
           constgrad::matrix<float, 3, 2>{1, 4, 2, 5, 3, 6};
}

constexpr bool transposing_twice_changes_nothing() {
    auto const m = samples::matrix<double, 5, 3>(1);
    return constgrad::transpose(constgrad::transpose(m)) == m;
}

}  // namespace scenario::transpose
