// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/draws.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/random/draws.hpp>

BOOST_AUTO_TEST_SUITE(draws)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::draws::all()); }

BOOST_AUTO_TEST_SUITE_END()
