// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/rows_in_packs.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/rows_in_packs.hpp>

BOOST_AUTO_TEST_SUITE(rows_in_packs)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::rows_in_packs::all<float>());
    BOOST_TEST(scenario::rows_in_packs::all<double>());
}

BOOST_AUTO_TEST_SUITE_END()
