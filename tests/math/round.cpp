// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/round.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/round.hpp>

#include "standard_function.hpp"

using scenario::round::function;

namespace tests_of_math {  // beside the function of the C library that has the name of the suite

BOOST_AUTO_TEST_SUITE(round)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::round::halves_go_away_from_zero<float>());
    BOOST_TEST(scenario::round::halves_go_away_from_zero<double>());
}

BOOST_AUTO_TEST_CASE(run_time_equals_constant_evaluation) {
    measure::check_that_run_time_equals_constant_evaluation<function>();
}

BOOST_AUTO_TEST_CASE(lanes_equal_scalars) { measure::check_that_lanes_equal_scalars<function>(); }

// All floats and more doubles: tests/math/accuracy.
BOOST_AUTO_TEST_CASE(results_are_those_of_the_standard_library) {
    standard_function::check<function, float>(std::round);
    standard_function::check<function, double>(std::round);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace tests_of_math
