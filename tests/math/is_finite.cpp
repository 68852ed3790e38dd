// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/is_finite.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/is_finite.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(is_finite)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::is_finite::only_infinities_and_nan_are_not_finite<float>());
    BOOST_TEST(scenario::is_finite::only_infinities_and_nan_are_not_finite<double>());
}

BOOST_AUTO_TEST_CASE(it_agrees_with_the_standard_library) {
    auto const floats = hidden(scenario::points<float>());
    auto const doubles = hidden(scenario::points<double>());
    for (float const x : floats.at) BOOST_TEST(constgrad::math::is_finite(x) == std::isfinite(x));
    for (double const x : doubles.at) BOOST_TEST(constgrad::math::is_finite(x) == std::isfinite(x));
}

BOOST_AUTO_TEST_SUITE_END()
