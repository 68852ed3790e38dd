// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/job.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/job.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(job)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::job::all()); }

BOOST_AUTO_TEST_CASE(hidden_settings_give_the_bits_of_constant_evaluation) {
    static constexpr auto evaluated = scenario::job::job.run().network;
    BOOST_TEST((scenario::problems::same_parameters(hidden(scenario::job::job).run().network, evaluated)));
}

BOOST_AUTO_TEST_SUITE_END()
