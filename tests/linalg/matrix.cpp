// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/matrix.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/matrix.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(matrix)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::matrix::all<float>());
    BOOST_TEST(scenario::matrix::all<double>());
}

BOOST_AUTO_TEST_CASE(every_element_is_found_by_its_row_and_column) {
    constgrad::matrix<double, 7, 5> m{};
    for (int i = 0; i < 7; ++i)
        for (int j = 0; j < 5; ++j) m(hidden(i), hidden(j)) = 100 * i + j;
    auto const copy = hidden(m);
    for (int i = 0; i < 35; ++i) BOOST_TEST(copy.elements[i] == 100 * (i / 5) + i % 5);
    for (int i = 0; i < 7; ++i)
        for (int j = 0; j < 5; ++j) BOOST_TEST(copy(hidden(i), hidden(j)) == 100 * i + j);
    BOOST_TEST((copy == m));
    m(6, 4) = 1;
    BOOST_TEST((copy != hidden(m)));
}

BOOST_AUTO_TEST_SUITE_END()
