// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/identity.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/identity.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(identity)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::identity::agrees_with_central_differences());
    BOOST_TEST(scenario::identity::values_and_gradients_stay_as_they_are());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::identity::tested), oracle::activations::identity_outputs,
                                             oracle::activations::identity_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::identity::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::identity::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::identity::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::identity::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
