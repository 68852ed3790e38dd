// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/vector.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/vector.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(vector)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::vector::all<float>());
    BOOST_TEST(scenario::vector::all<double>());
}

BOOST_AUTO_TEST_CASE(every_element_is_found_by_its_index) {
    constgrad::vector<double, 17> v{};
    for (int i = 0; i < 17; ++i) v[hidden(i)] = 100 + i;
    auto const copy = hidden(v);
    for (int i = 0; i < 17; ++i) {
        BOOST_TEST(copy.elements[i] == 100 + i);
        BOOST_TEST(copy[hidden(i)] == 100 + i);
    }
    BOOST_TEST((copy == v));
    v[16] = 1;
    BOOST_TEST((copy != hidden(v)));
}

BOOST_AUTO_TEST_SUITE_END()
