// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/first_step.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/first_step.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(first_step)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::first_step::all()); }

BOOST_AUTO_TEST_CASE(hidden_settings_give_the_bits_of_constant_evaluation) {
    static constexpr auto evaluated = scenario::first_step::stepped({.batch_size = 4, .seed = 1});
    BOOST_TEST((scenario::problems::same_parameters(scenario::first_step::stepped({.batch_size = hidden(4), .seed = 1}),
                                                    evaluated)));
}

BOOST_AUTO_TEST_SUITE_END()
