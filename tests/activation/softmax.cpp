// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/softmax.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/softmax.hpp>
#include <support/activation_checks.hpp>

BOOST_AUTO_TEST_SUITE(softmax)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::softmax::agrees_with_central_differences());
    BOOST_TEST(scenario::softmax::large_logits_neither_overflow_nor_vanish_together());
    BOOST_TEST(scenario::softmax::other_columns_stay_as_they_are());
    BOOST_TEST(scenario::softmax::a_gradient_that_is_equal_for_all_outputs_vanishes());
}

BOOST_AUTO_TEST_CASE(outputs_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    activation_checks::check_against_pytorch(hidden(scenario::softmax::tested), oracle::activations::softmax_outputs,
                                             oracle::activations::softmax_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::softmax::on_the_oracle<constgrad::lanes<float, 8>>();
    static constexpr auto doubles = scenario::softmax::on_the_oracle<constgrad::lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::softmax::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::softmax::tested), doubles);
}

BOOST_AUTO_TEST_SUITE_END()
