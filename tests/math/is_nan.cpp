// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/is_nan.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/is_nan.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(is_nan)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::is_nan::only_nan_is_nan<float>());
    BOOST_TEST(scenario::is_nan::only_nan_is_nan<double>());
}

BOOST_AUTO_TEST_CASE(it_agrees_with_the_standard_library) {
    auto const floats = hidden(scenario::points<float>());
    auto const doubles = hidden(scenario::points<double>());
    for (float const x : floats.at) BOOST_TEST(constgrad::math::is_nan(x) == std::isnan(x));
    for (double const x : doubles.at) BOOST_TEST(constgrad::math::is_nan(x) == std::isnan(x));
}

BOOST_AUTO_TEST_SUITE_END()
