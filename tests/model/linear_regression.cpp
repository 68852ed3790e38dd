// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/linear_regression.hpp>

#include <boost/test/unit_test.hpp>

#include <model/oracle/scikit_learn.hpp>
#include <scenario/model/linear_regression.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

using namespace constgrad;
namespace scenarios = scenario::linear_regression;

BOOST_AUTO_TEST_SUITE(linear_regression)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenarios::all()); }

BOOST_AUTO_TEST_CASE(training_on_hidden_data_has_the_bits_of_constant_evaluation) {
    constexpr auto compiled = scenarios::through_line();
    auto const trained = fit(constgrad::linear_regression<float, 1>{}, hidden(scenarios::line),
                             sgd{.learning_rate = 0.2}, hidden(training_options{.epochs = 50}));
    BOOST_TEST((trained.network == compiled));
}

BOOST_AUTO_TEST_CASE(gradient_descent_arrives_at_the_least_squares_of_scikit_learn) {
    auto const trained = fit(constgrad::linear_regression<double, 3, 2>{}, hidden(oracle::measured),
                             sgd{.learning_rate = 0.1, .momentum = 0.5}, {.epochs = 1000, .batch_size = 40});
    auto const& model = trained.network;
    for (int output = 0; output < 2; ++output) {
        BOOST_CHECK_SMALL(model.intercept(output) - oracle::linear_intercepts[output], 1e-12);
        for (int f = 0; f < 3; ++f)
            BOOST_CHECK_SMALL(model.coefficients(output)[f] - oracle::linear_coefficients[output][f], 1e-12);
    }
    BOOST_CHECK_SMALL(model.score(oracle::measured) - oracle::linear_r_squared, 1e-13);
}

BOOST_AUTO_TEST_CASE(an_output_that_there_is_not_is_a_violated_precondition) {
    constgrad::linear_regression<float, 2, 3> const model{};
    auto const expected = "linear_regression: an output must be at least 0 and below the number of outputs";
    BOOST_TEST((violation([&] { model.coefficients(hidden(3)); }) == expected));
    BOOST_TEST((violation([&] { model.intercept(hidden(-1)); }) == expected));
    BOOST_TEST((violation([&] { model.intercept(hidden(2)); }) == ""));
}

BOOST_AUTO_TEST_SUITE_END()
