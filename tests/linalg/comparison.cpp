// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/comparison.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/linalg/comparison.hpp>
#include <support/hidden.hpp>
#include <support/samples.hpp>

using namespace constgrad;

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::comparison::all()); }

BOOST_AUTO_TEST_CASE(the_greatest_difference_is_found_wherever_it_is) {
    for (int at = 0; at < 12; ++at) {
        auto const a = hidden(samples::matrix<float, 3, 4>(1));
        auto b = a;
        b.elements[at] += 1000;
        BOOST_TEST(max_abs_difference(a, hidden(b)) == std::fabs(b.elements[at] - a.elements[at]));
        BOOST_TEST(!is_close(a, hidden(b), 0.5f, 1.0f));
    }
}

BOOST_AUTO_TEST_CASE(hidden_special_numbers_are_compared_as_in_constant_evaluation) {
    float const infinity = hidden(scenario::comparison::infinity);
    float const nan = hidden(scenario::comparison::nan);
    BOOST_TEST(is_close(infinity, infinity));
    BOOST_TEST(!is_close(infinity, 1.0f));
    BOOST_TEST(!is_close(1.0f, infinity));
    BOOST_TEST(!is_close(nan, nan));
    BOOST_TEST(std::isnan(max_abs_difference(vector{nan}, vector{1.0f})));
}

BOOST_AUTO_TEST_SUITE_END()
