// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/history.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/history.hpp>

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::history::all()); }

BOOST_AUTO_TEST_SUITE_END()
