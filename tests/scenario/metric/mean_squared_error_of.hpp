// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/comparison.hpp>
#include <constgrad/metric/mean_squared_error_of.hpp>

#include <metric/oracle/scikit_learn.hpp>

namespace scenario::mean_squared_error_of {

using namespace constgrad;

constexpr bool equals_scikit_learn() {
    return is_close(constgrad::mean_squared_error_of(oracle::predictions, oracle::targets), oracle::mean_squared_error,
                    1e-15, 0.0) &&
           is_close(constgrad::mean_squared_error_of(oracle::second_predictions, oracle::second_targets),
                    oracle::second_mean_squared_error, 1e-15, 0.0);
}

constexpr bool has_known_values() {
    return constgrad::mean_squared_error_of(matrix<float, 2, 2>{1, 2, 3, 4}, matrix<float, 2, 2>{1, 4, 3, 1}) ==
               3.25f &&
           constgrad::mean_squared_error_of(vector{1.0f}, vector{1.0f}) == 0;
}

constexpr bool all() { return equals_scikit_learn() && has_known_values(); }

}  // namespace scenario::mean_squared_error_of
