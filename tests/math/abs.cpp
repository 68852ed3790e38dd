// SPDX-License-Identifier: BSL-1.0
#include <constgrad/math/abs.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <scenario/math/abs.hpp>

#include "measure.hpp"

namespace {

using scenario::abs::function;

template <class T>
bool equals_the_standard_function(T x) {
    T const expected = std::fabs(x);
    T const found = scenario::value<function>(x);
    return std::isnan(expected) ? std::isnan(found) : same_bits(found, expected);
}

}  // namespace

namespace tests_of_math {  // beside the function of the C library that has the name of the suite

BOOST_AUTO_TEST_SUITE(abs)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::abs::it_drops_the_sign_and_nothing_else<float>());
    BOOST_TEST(scenario::abs::it_drops_the_sign_and_nothing_else<double>());
}

BOOST_AUTO_TEST_CASE(run_time_equals_constant_evaluation) {
    measure::check_that_run_time_equals_constant_evaluation<function>();
}

BOOST_AUTO_TEST_CASE(lanes_equal_scalars) { measure::check_that_lanes_equal_scalars<function>(); }

// All floats and more doubles: tests/math/accuracy.
BOOST_AUTO_TEST_CASE(results_are_those_of_the_standard_library) {
    std::uint64_t state = hidden(std::uint64_t{7});
    for (int i = 0; i < 300000; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        BOOST_REQUIRE(equals_the_standard_function(std::bit_cast<float>(static_cast<std::uint32_t>(state >> 32))));
        BOOST_REQUIRE(equals_the_standard_function(std::bit_cast<double>(state)));
        BOOST_REQUIRE(equals_the_standard_function(static_cast<float>(static_cast<int>(state >> 50)) / 4));
        BOOST_REQUIRE(equals_the_standard_function(static_cast<double>(static_cast<std::int64_t>(state) >> 50) / 4));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace tests_of_math
