// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/sigmoid.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/sigmoid.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(sigmoid)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::sigmoid::agrees_with_central_differences());
    BOOST_TEST(scenario::sigmoid::far_from_zero_it_saturates_with_slope_zero());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::sigmoid::tested), oracle::activations::sigmoid_outputs,
                                             oracle::activations::sigmoid_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::sigmoid::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::sigmoid::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::sigmoid::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::sigmoid::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
