// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/hyperbolic_tangent.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/hyperbolic_tangent.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(hyperbolic_tangent)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::hyperbolic_tangent::agrees_with_central_differences());
    BOOST_TEST(scenario::hyperbolic_tangent::far_from_zero_it_saturates_with_slope_zero());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::hyperbolic_tangent::tested),
                                             oracle::activations::hyperbolic_tangent_outputs,
                                             oracle::activations::hyperbolic_tangent_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::hyperbolic_tangent::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::hyperbolic_tangent::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::hyperbolic_tangent::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::hyperbolic_tangent::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
