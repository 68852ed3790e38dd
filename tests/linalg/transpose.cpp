// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/transpose.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/transpose.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(transpose)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::transpose::rows_become_columns());
    BOOST_TEST(scenario::transpose::transposing_twice_changes_nothing());
}

BOOST_AUTO_TEST_CASE(every_element_changes_its_indices) {
    auto const m = hidden(samples::matrix<float, 17, 9>(2));
    auto const turned = constgrad::transpose(m);
    for (int i = 0; i < 17; ++i)
        for (int j = 0; j < 9; ++j) BOOST_TEST(turned(j, i) == m(i, j));
}

BOOST_AUTO_TEST_SUITE_END()
