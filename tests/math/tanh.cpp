// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/tanh.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/tanh.hpp>

#include "measure.hpp"

namespace {

using scenario::tanh::function;

template <class Wide>
Wide exact(Wide x) {
    return std::tanh(x);
}

}  // namespace

namespace tests_of_math {  // beside the function of the C library that has the name of the suite

BOOST_AUTO_TEST_SUITE(tanh)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::tanh::special_values_are_exact<float>());
    BOOST_TEST(scenario::tanh::special_values_are_exact<double>());
    BOOST_TEST(scenario::tanh::tiny_arguments_are_their_own_results<float>());
    BOOST_TEST(scenario::tanh::tiny_arguments_are_their_own_results<double>());
    BOOST_TEST(scenario::tanh::it_is_odd());
}

BOOST_AUTO_TEST_CASE(run_time_equals_constant_evaluation) {
    measure::check_that_run_time_equals_constant_evaluation<function>();
}

BOOST_AUTO_TEST_CASE(lanes_equal_scalars) { measure::check_that_lanes_equal_scalars<function>(); }

// All floats and more doubles: tests/math/accuracy.
BOOST_AUTO_TEST_CASE(the_error_is_below_two_units_in_the_last_place) {
    BOOST_TEST((measure::largest_error<function, float, double>(exact, 300000)) < 2.0);
    BOOST_TEST((measure::largest_error_within<function, float, double>(exact, 12, 200000)) < 2.0);
    if (measure::doubles_have_a_judge) {
        BOOST_TEST((measure::largest_error<function, double, long double>(exact, 100000)) < 2.0);
        BOOST_TEST((measure::largest_error_within<function, double, long double>(exact, 22, 100000)) < 2.0);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace tests_of_math
