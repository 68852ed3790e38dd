// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/evaluation_cost.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/evaluation_cost.hpp>

BOOST_AUTO_TEST_SUITE(evaluation_cost)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::evaluation_cost::all()); }

BOOST_AUTO_TEST_SUITE_END()
