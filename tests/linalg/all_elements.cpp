// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/all_elements.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/all_elements.hpp>

BOOST_AUTO_TEST_SUITE(all_elements)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::all_elements::all<float>());
    BOOST_TEST(scenario::all_elements::all<double>());
}

BOOST_AUTO_TEST_SUITE_END()
