// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/r_squared.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/metric/r_squared.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

BOOST_AUTO_TEST_SUITE(r_squared)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::r_squared::all()); }

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr double evaluated = constgrad::r_squared(oracle::predictions, oracle::targets);
    BOOST_TEST(same_bits(evaluated, constgrad::r_squared(hidden(oracle::predictions), hidden(oracle::targets))));
}

BOOST_AUTO_TEST_SUITE_END()
