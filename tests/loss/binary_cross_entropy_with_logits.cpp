// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <scenario/loss/binary_cross_entropy_with_logits.hpp>
#include <support/loss_checks.hpp>
#include <support/violation.hpp>

BOOST_AUTO_TEST_SUITE(binary_cross_entropy_with_logits)

using namespace oracle::losses;

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::binary_cross_entropy_with_logits::all());
    BOOST_TEST(scenario::binary_cross_entropy_with_logits::agrees_with_central_differences());
}

BOOST_AUTO_TEST_CASE(values_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    auto const loss = hidden(scenario::binary_cross_entropy_with_logits::tested);
    loss_checks::check_against_pytorch<3>(loss, logits, bits, binary_targets_values, binary_targets_gradient);
    loss_checks::check_against_pytorch<1>(loss, one_logit, one_bit, binary_label_values, binary_label_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    auto const loss = hidden(scenario::binary_cross_entropy_with_logits::tested);
    static constexpr auto binary_targets_float =
        scenario::loss::evaluate<float, 3>(scenario::binary_cross_entropy_with_logits::tested, logits, bits);
    static constexpr auto binary_targets_double =
        scenario::loss::evaluate<double, 3>(scenario::binary_cross_entropy_with_logits::tested, logits, bits);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, bits, binary_targets_float);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, bits, binary_targets_double);
    static constexpr auto binary_label_float =
        scenario::loss::evaluate<float, 1>(scenario::binary_cross_entropy_with_logits::tested, one_logit, one_bit);
    static constexpr auto binary_label_double =
        scenario::loss::evaluate<double, 1>(scenario::binary_cross_entropy_with_logits::tested, one_logit, one_bit);
    loss_checks::check_against_constant_evaluation<1>(loss, one_logit, one_bit, binary_label_float);
    loss_checks::check_against_constant_evaluation<1>(loss, one_logit, one_bit, binary_label_double);
}

BOOST_AUTO_TEST_CASE(targets_must_be_probabilities) {
    for (double const wrong : {-1e-9, 1 + 1e-9, -1e300, 1e300, std::numeric_limits<double>::quiet_NaN()})
        for (int place = 0; place < 6; ++place) {
            constgrad::matrix<double, 3, 2> targets{1, 0, 1, 0.5, 0, 1};
            targets.elements[place] = wrong;
            BOOST_TEST(violation([&] { scenario::binary_cross_entropy_with_logits::tested.check_targets(targets); }) ==
                       "binary_cross_entropy_with_logits: the targets must be probabilities, from 0 to 1");
        }
}

BOOST_AUTO_TEST_CASE(labels_must_be_below_the_number_of_classes) {
    constgrad::class_labels<3, 2> const labels{0, 1, 2};
    BOOST_TEST(violation([&] { scenario::binary_cross_entropy_with_logits::tested.check_targets(labels); }) ==
               "class_labels: a label must be below the number of classes");
}

BOOST_AUTO_TEST_SUITE_END()
