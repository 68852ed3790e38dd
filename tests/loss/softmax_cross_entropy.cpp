// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/softmax_cross_entropy.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <scenario/loss/softmax_cross_entropy.hpp>
#include <support/loss_checks.hpp>
#include <support/violation.hpp>

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

BOOST_AUTO_TEST_CASE(targets_must_be_probabilities_that_sum_to_1) {
    double const infinity = std::numeric_limits<double>::infinity();
    double const nan = std::numeric_limits<double>::quiet_NaN();
    // Each makes one row wrong: a sum too small or too large, a negative target, and what is not a number at all.
    for (double const wrong : {0.248, 0.252, -0.25, 1.25, 1e300, -1e300, infinity, -infinity, nan})
        for (int place = 0; place < 12; ++place) {
            constgrad::matrix<double, 3, 4> targets{0.25, 0.25, 0.25, 0.25, 0.25, 0.25,
                                                    0.25, 0.25, 0.25, 0.25, 0.25, 0.25};
            targets.elements[place] = wrong;
            BOOST_TEST(violation([&] { scenario::softmax_cross_entropy::tested.check_targets(targets); }) ==
                       "softmax_cross_entropy: the targets of each row must be probabilities, at least 0 and 1 in all "
                       "(within 0.001)");
        }
    constgrad::matrix<double, 1, 3> const with_one_below_0{-0.25, 0.75, 0.5};
    BOOST_TEST(violation([&] { scenario::softmax_cross_entropy::tested.check_targets(with_one_below_0); }) != "");
}

BOOST_AUTO_TEST_CASE(labels_must_be_below_the_number_of_classes) {
    constgrad::class_labels<3, 3> const labels{0, 3, 2};
    BOOST_TEST(violation([&] { scenario::softmax_cross_entropy::tested.check_targets(labels); }) ==
               "class_labels: a label must be below the number of classes");
}

BOOST_AUTO_TEST_SUITE_END()
