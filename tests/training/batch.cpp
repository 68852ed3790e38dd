// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/batch.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/batch.hpp>

BOOST_AUTO_TEST_SUITE(batch)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::batch::all()); }

BOOST_AUTO_TEST_SUITE_END()
