// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/relu.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/relu.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(relu)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::relu::agrees_with_central_differences());
    BOOST_TEST(scenario::relu::zero_of_either_sign_gives_positive_zero_with_slope_zero());
    BOOST_TEST(scenario::relu::the_smallest_positive_number_passes());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::relu::tested), oracle::activations::relu_outputs,
                                             oracle::activations::relu_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::relu::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::relu::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::relu::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::relu::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
