// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/logistic_regression.hpp>

#include <boost/test/unit_test.hpp>

#include <model/oracle/scikit_learn.hpp>
#include <scenario/model/logistic_regression.hpp>
#include <support/hidden.hpp>

using namespace constgrad;
namespace scenarios = scenario::logistic_regression;

BOOST_AUTO_TEST_SUITE(logistic_regression)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenarios::all()); }

BOOST_AUTO_TEST_CASE(gradient_descent_arrives_where_scikit_learn_does) {
    classification_dataset<double, 60, 2, 2> const data{hidden(oracle::points), hidden(oracle::two_classes)};
    auto const trained = fit(constgrad::logistic_regression<double, 2>{}, data,
                             sgd{.learning_rate = 1, .momentum = 0.9}, {.epochs = 2000, .batch_size = 60});
    auto const& model = trained.network;
    for (int f = 0; f < 2; ++f)
        BOOST_CHECK_SMALL(model.coefficients()[f] - oracle::logistic_coefficients[f], 1e-4);  // lbfgs stops there
    BOOST_CHECK_SMALL(model.intercept() - oracle::logistic_intercept, 1e-4);
    BOOST_TEST(model.score(data) == oracle::logistic_accuracy);
}

BOOST_AUTO_TEST_SUITE_END()
