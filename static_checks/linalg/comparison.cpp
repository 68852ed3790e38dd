// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/comparison.hpp>

#include <scenario/linalg/comparison.hpp>

static_assert(scenario::comparison::closeness_adds_absolute_and_relative_tolerance());
static_assert(scenario::comparison::the_second_number_is_the_reference());
static_assert(scenario::comparison::infinities_are_close_to_themselves_only());
static_assert(scenario::comparison::nan_is_close_to_nothing());
static_assert(scenario::comparison::opposite_differences_do_not_cancel());
static_assert(scenario::comparison::a_difference_to_nan_is_within_no_tolerance());
static_assert(scenario::comparison::all());

namespace {

template <class A, class B>
concept comparable = requires(A a, B b) {
    is_close(a, b);
    max_abs_difference(a, b);
};

static_assert(comparable<constgrad::vector<float, 3>, constgrad::vector<float, 3>>);
static_assert(!comparable<constgrad::vector<float, 3>, constgrad::vector<float, 2>>);
static_assert(!comparable<constgrad::matrix<float, 3, 2>, constgrad::matrix<float, 2, 3>>);

}  // namespace
