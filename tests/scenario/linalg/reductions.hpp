// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/reductions.hpp>

#include <support/same_bits.hpp>

namespace scenario::reductions {

using namespace constgrad;

inline constexpr matrix<float, 2, 3> sample{1, 2, 3, 4, 5, 6};
inline constexpr float nan = std::numeric_limits<float>::quiet_NaN();

constexpr bool sums_and_means_have_known_values() {
    return sum(sample) == 21 && mean(sample) == 3.5f && norm_squared(sample) == 91 && sum(vector{1.0, 2.0, 4.0}) == 7 &&
           mean(vector{1.0, 2.0, 6.0}) == 3 && dot(vector{1.0, 2.0, 3.0}, vector{4.0, -5.0, 6.0}) == 12 &&
           norm_squared(vector{3.0f, 4.0f}) == 25;
}

constexpr bool rows_and_columns_are_summed_apart() {
    return row_sums(sample) == vector{6.0f, 15.0f} && column_sums(sample) == vector{5.0f, 7.0f, 9.0f};
}

constexpr bool the_first_of_equal_maxima_wins() {
    return argmax(vector{1.0f, 3.0f, 2.0f, 3.0f}) == 1 && argmax(vector{-0.0f, 0.0f}) == 0 &&
           argmax(vector{5.0f}) == 0 && row_argmax(matrix<float, 2, 2>{1, 2, 4, 4}, 1) == 0 &&
           row_argmax(matrix<float, 2, 2>{1, 2, 4, 4}, 0) == 1;
}

constexpr bool maxima_are_found_anywhere() {
    return max(sample) == 6 && max(vector{-3.0f, -1.0f, -2.0f}) == -1 && max(vector{7.0, 1.0}) == 7;
}

constexpr bool nan_counts_as_the_greatest() {
    float const of_vector = max(vector{9.0f, nan, 1.0f});
    return argmax(vector{1.0f, nan, 9.0f, nan}) == 1 && argmax(vector{nan, 1.0f}) == 0 && of_vector != of_vector;
}

constexpr bool sums_are_never_negative_zero() {
    matrix<double, 2, 2> const zeros{-0.0, -0.0, -0.0, -0.0};
    return same_bits(sum(zeros), 0.0) && same_bits(row_sums(zeros), vector{0.0, 0.0}) &&
           same_bits(column_sums(zeros), vector{0.0, 0.0});
}

constexpr bool all() {
    return sums_and_means_have_known_values() && rows_and_columns_are_summed_apart() &&
           the_first_of_equal_maxima_wins() && maxima_are_found_anywhere() && nan_counts_as_the_greatest() &&
           sums_are_never_negative_zero();
}

}  // namespace scenario::reductions
