// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/accuracy.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/metric/accuracy.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(accuracy)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::accuracy::all()); }

BOOST_AUTO_TEST_CASE(hidden_samples_score_as_in_scikit_learn) {
    BOOST_TEST(constgrad::accuracy<double>(hidden(oracle::predicted), hidden(oracle::labels)) == oracle::accuracy);
    BOOST_TEST(constgrad::accuracy(hidden(oracle::probabilities), hidden(oracle::likely_labels)) ==
               oracle::accuracy_of_probabilities);
}

BOOST_AUTO_TEST_SUITE_END()
