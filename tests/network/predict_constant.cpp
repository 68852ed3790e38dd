// SPDX-License-Identifier: BSL-1.0
// Parameters are laid out anew on targets without vectors alone, where tests/targets runs such networks.
#include <constgrad/network/predict_constant.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/predict_constant.hpp>
#include <support/hidden.hpp>

using namespace scenario::predict_constant;

BOOST_AUTO_TEST_SUITE(predict_constant)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(all()); }

BOOST_AUTO_TEST_CASE(hidden_samples_have_the_bits_of_the_network_as_an_argument) {
    BOOST_TEST((agree<pair>(hidden(pair))));
    BOOST_TEST((agree<one_output>(hidden(one_output))));
    BOOST_TEST((agree<model_with_a_loss>(hidden(model_with_a_loss))));
}

BOOST_AUTO_TEST_SUITE_END()
