// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/softmax_regression.hpp>

#include <boost/test/unit_test.hpp>

#include <model/oracle/scikit_learn.hpp>
#include <scenario/model/softmax_regression.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

using namespace constgrad;
namespace scenarios = scenario::softmax_regression;

BOOST_AUTO_TEST_SUITE(softmax_regression)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenarios::all()); }

BOOST_AUTO_TEST_CASE(gradient_descent_arrives_where_scikit_learn_does) {
    classification_dataset<double, 60, 2, 3> const data{hidden(oracle::points), hidden(oracle::three_classes)};
    auto const trained = fit(constgrad::softmax_regression<double, 2, 3>{}, data,
                             sgd{.learning_rate = 1, .momentum = 0.9}, {.epochs = 2000, .batch_size = 60});
    auto const probabilities = predict_probabilities(trained.network, data.features);
    for (int i = 0; i < 60 * 3; ++i)
        BOOST_CHECK_SMALL(probabilities.elements[i] - oracle::softmax_probabilities[i], 1e-5);  // lbfgs stops there
    BOOST_TEST(trained.network.score(data) == oracle::softmax_accuracy);
}

BOOST_AUTO_TEST_CASE(a_class_that_there_is_not_is_a_violated_precondition) {
    constgrad::softmax_regression<float, 2, 3> const model{};
    auto const expected = "softmax_regression: a class must be at least 0 and below the number of classes";
    BOOST_TEST((violation([&] { model.coefficients(hidden(3)); }) == expected));
    BOOST_TEST((violation([&] { model.intercept(hidden(-1)); }) == expected));
    BOOST_TEST((violation([&] { model.intercept(hidden(2)); }) == ""));
}

BOOST_AUTO_TEST_SUITE_END()
