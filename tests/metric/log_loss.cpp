// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/log_loss.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <stdexcept>

#include <scenario/metric/log_loss.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

BOOST_AUTO_TEST_SUITE(log_loss)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::log_loss::all()); }

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr double evaluated = constgrad::log_loss(oracle::probabilities, oracle::likely_labels);
    static constexpr double evaluated_binary = constgrad::log_loss(oracle::binary_probabilities, oracle::binary_labels);
    BOOST_TEST(same_bits(evaluated, constgrad::log_loss(hidden(oracle::probabilities), oracle::likely_labels)));
    BOOST_TEST(
        same_bits(evaluated_binary, constgrad::log_loss(hidden(oracle::binary_probabilities), oracle::binary_labels)));
}

BOOST_AUTO_TEST_CASE(what_is_no_probability_is_a_violated_precondition) {
    auto const previous =
        constgrad::set_precondition_handler([](char const* what) { throw std::invalid_argument(what); });
    constgrad::class_labels<1, 2> const label{1};
    for (double const p : {-0.25, 1.25, std::numeric_limits<double>::quiet_NaN()})
        BOOST_CHECK_THROW(constgrad::log_loss(constgrad::vector{hidden(p)}, label), std::invalid_argument);
    BOOST_CHECK_THROW(
        constgrad::log_loss(constgrad::matrix<double, 1, 2>{0.5, 0.5}, hidden(constgrad::class_labels<1, 2>{2})),
        std::invalid_argument);
    constgrad::set_precondition_handler(previous);
}

BOOST_AUTO_TEST_SUITE_END()
