// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/network.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/network.hpp>

BOOST_AUTO_TEST_SUITE(network)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::network::all()); }

BOOST_AUTO_TEST_SUITE_END()
