// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/sqrt.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/sqrt.hpp>

#include "standard_function.hpp"

using scenario::sqrt::function;

namespace tests_of_math {  // beside the function of the C library that has the name of the suite

BOOST_AUTO_TEST_SUITE(sqrt)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::sqrt::special_values_are_exact<float>());
    BOOST_TEST(scenario::sqrt::special_values_are_exact<double>());
    BOOST_TEST(scenario::sqrt::squares_have_exact_roots<float>());
    BOOST_TEST(scenario::sqrt::squares_have_exact_roots<double>());
    BOOST_TEST(scenario::sqrt::hard_cases_are_correctly_rounded());
}

BOOST_AUTO_TEST_CASE(run_time_equals_constant_evaluation) {
    measure::check_that_run_time_equals_constant_evaluation<function>();
}

BOOST_AUTO_TEST_CASE(lanes_equal_scalars) { measure::check_that_lanes_equal_scalars<function>(); }

// All floats and more doubles: tests/math/accuracy.
BOOST_AUTO_TEST_CASE(results_are_those_of_the_standard_library) {
    standard_function::check<function, float>(std::sqrt);
    standard_function::check<function, double>(std::sqrt);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace tests_of_math
