// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/identity_matrix.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/identity_matrix.hpp>

BOOST_AUTO_TEST_SUITE(identity_matrix)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::identity_matrix::the_diagonal_is_one_and_the_rest_zero());
    BOOST_TEST(scenario::identity_matrix::zeros_are_zero());
}

BOOST_AUTO_TEST_SUITE_END()
