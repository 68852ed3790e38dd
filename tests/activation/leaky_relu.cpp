// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/leaky_relu.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/leaky_relu.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(leaky_relu)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::leaky_relu::agrees_with_central_differences());
    BOOST_TEST(scenario::leaky_relu::the_slope_is_a_hundredth_unless_set());
    BOOST_TEST(scenario::leaky_relu::zero_has_the_negative_slope());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::leaky_relu::tested),
                                             oracle::activations::leaky_relu_outputs,
                                             oracle::activations::leaky_relu_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::leaky_relu::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::leaky_relu::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::leaky_relu::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::leaky_relu::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
