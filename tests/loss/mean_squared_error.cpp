// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/mean_squared_error.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <scenario/loss/mean_squared_error.hpp>
#include <support/loss_checks.hpp>
#include <support/violation.hpp>

BOOST_AUTO_TEST_SUITE(mean_squared_error)

using namespace oracle::losses;

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::mean_squared_error::all());
    BOOST_TEST(scenario::mean_squared_error::agrees_with_central_differences());
}

BOOST_AUTO_TEST_CASE(values_and_gradients_are_those_of_pytorch_for_every_lane_width) {
    auto const loss = hidden(scenario::mean_squared_error::tested);
    loss_checks::check_against_pytorch<3>(loss, logits, targets, squared_values, squared_gradient);
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    auto const loss = hidden(scenario::mean_squared_error::tested);
    static constexpr auto squared_float =
        scenario::loss::evaluate<float, 3>(scenario::mean_squared_error::tested, logits, targets);
    static constexpr auto squared_double =
        scenario::loss::evaluate<double, 3>(scenario::mean_squared_error::tested, logits, targets);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, targets, squared_float);
    loss_checks::check_against_constant_evaluation<3>(loss, logits, targets, squared_double);
}

BOOST_AUTO_TEST_CASE(targets_must_be_finite) {
    float const infinity = std::numeric_limits<float>::infinity();
    for (float const wrong : {infinity, -infinity, std::numeric_limits<float>::quiet_NaN()})
        for (int place = 0; place < 22; ++place) {
            constgrad::matrix<float, 11, 2> targets{};
            targets.elements[place] = wrong;
            BOOST_TEST(violation([&] { scenario::mean_squared_error::tested.check_targets(targets); }) ==
                       "mean_squared_error: the targets must be finite, without NaN");
        }
}

BOOST_AUTO_TEST_SUITE_END()
