// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/softmax_cross_entropy.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/loss/softmax_cross_entropy.hpp>
#include <support/loss_checks.hpp>

BOOST_AUTO_TEST_SUITE(softmax_cross_entropy)

using namespace oracle::losses;

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::softmax_cross_entropy::all());
    BOOST_TEST(scenario::softmax_cross_entropy::agrees_with_central_differences());
}

BOOST_AUTO_TEST_CASE(values_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    auto const loss = hidden(scenario::softmax_cross_entropy::tested);
    loss_checks::check_against_pytorch<3>(loss, logits, labels, softmax_label_values, softmax_label_gradient);
    loss_checks::check_against_pytorch<3>(loss, logits, probabilities, softmax_probability_values,
                                          softmax_probability_gradient);
    loss_checks::check_against_pytorch<3>(loss, logits, mass, softmax_mass_values, softmax_mass_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    auto const loss = hidden(scenario::softmax_cross_entropy::tested);
    static constexpr auto softmax_label_float =
        scenario::loss::evaluate<float, 3>(scenario::softmax_cross_entropy::tested, logits, labels);
    static constexpr auto softmax_label_double =
        scenario::loss::evaluate<double, 3>(scenario::softmax_cross_entropy::tested, logits, labels);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, labels, softmax_label_float);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, labels, softmax_label_double);
    static constexpr auto softmax_probability_float =
        scenario::loss::evaluate<float, 3>(scenario::softmax_cross_entropy::tested, logits, probabilities);
    static constexpr auto softmax_probability_double =
        scenario::loss::evaluate<double, 3>(scenario::softmax_cross_entropy::tested, logits, probabilities);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, probabilities, softmax_probability_float);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, probabilities, softmax_probability_double);
    static constexpr auto softmax_mass_float =
        scenario::loss::evaluate<float, 3>(scenario::softmax_cross_entropy::tested, logits, mass);
    static constexpr auto softmax_mass_double =
        scenario::loss::evaluate<double, 3>(scenario::softmax_cross_entropy::tested, logits, mass);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, mass, softmax_mass_float);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, mass, softmax_mass_double);
}

BOOST_AUTO_TEST_SUITE_END()
