// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/step.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/step.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(step)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::step::all());
    static constexpr auto evaluated = scenario::step::stepped(true);
    BOOST_TEST((scenario::step::stepped(hidden(true)).network == evaluated.network));
}

BOOST_AUTO_TEST_SUITE_END()
