// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/linalg/comparison.hpp>

namespace scenario::comparison {

using namespace constgrad;

inline constexpr float infinity = std::numeric_limits<float>::infinity();
inline constexpr float nan = std::numeric_limits<float>::quiet_NaN();

constexpr bool closeness_adds_absolute_and_relative_tolerance() {
    return is_close(1.5, 1.0, 0.25, 0.25) && !is_close(1.5000001, 1.0, 0.25, 0.25) &&
           is_close(-1.5, -1.0, 0.25, 0.25) && is_close(0.0f, 1e-8f) && !is_close(0.0f, 2e-8f) &&
           is_close(100.0f, 100.0009f) && !is_close(100.0f, 100.002f);
}

constexpr bool the_second_number_is_the_reference() {
    return is_close(9.0, 10.0, 0.1, 0.0) && !is_close(10.0, 9.0, 0.1, 0.0);
}

constexpr bool infinities_are_close_to_themselves_only() {
    return is_close(infinity, infinity) && !is_close(infinity, -infinity) && !is_close(1.0f, infinity) &&
           !is_close(infinity, 1.0f) && !is_close(-infinity, 1.0f);
}

constexpr bool nan_is_close_to_nothing() { return !is_close(nan, nan) && !is_close(nan, 1.0f) && !is_close(1.0f, nan); }

constexpr bool one_distant_element_suffices() {
    matrix<float, 2, 2> const a{1, 2, 3, 4};
    matrix<float, 2, 2> const b{1, 2, 3, 5};
    return is_close(a, a) && !is_close(a, b) && is_close(a, b, 0.2f, 0.0f) &&
           is_close(vector{1.0, 2.0}, vector{1.0, 2.0}) && !is_close(vector{1.0, 2.0}, vector{1.1, 2.0});
}

constexpr bool opposite_differences_do_not_cancel() {
    return max_abs_difference(vector{1.0f, 5.0f, 3.0f}, vector{2.0f, 3.0f, 4.0f}) == 2 &&
           max_abs_difference(matrix<double, 1, 2>{1, 1}, matrix<double, 1, 2>{-2, 4}) == 3 &&
           max_abs_difference(vector{infinity, 1.0f}, vector{infinity, 1.0f}) == 0 &&
           max_abs_difference(vector{infinity, 1.0f}, vector{1.0f, 1.0f}) == infinity;
}

constexpr bool a_difference_to_nan_is_within_no_tolerance() {
    float const first = max_abs_difference(vector{nan, 1.0f}, vector{1.0f, 1.0f});
    float const last = max_abs_difference(vector{5.0f, 1.0f}, vector{1.0f, nan});
    return !(first <= infinity) && !(last <= infinity);
}

constexpr bool all() {
    return closeness_adds_absolute_and_relative_tolerance() && the_second_number_is_the_reference() &&
           infinities_are_close_to_themselves_only() && nan_is_close_to_nothing() && one_distant_element_suffices() &&
           opposite_differences_do_not_cancel() && a_difference_to_nan_is_within_no_tolerance();
}

}  // namespace scenario::comparison
