// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/takes_samples.hpp>

#include <boost/test/unit_test.hpp>

using namespace constgrad;

BOOST_AUTO_TEST_SUITE(takes_samples)

BOOST_AUTO_TEST_CASE(a_network_takes_as_many_features_as_it_has_inputs_of_its_own_type) {
    using two_to_one = network<dense<double, 2, 1>>;
    BOOST_TEST((constgrad::takes_samples<two_to_one, double, 2>));
    BOOST_TEST((!constgrad::takes_samples<two_to_one, double, 1>));
    BOOST_TEST((!constgrad::takes_samples<two_to_one, float, 2>));
}

BOOST_AUTO_TEST_SUITE_END()
