// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/mean_squared_error_of.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

#include <scenario/metric/mean_squared_error_of.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

BOOST_AUTO_TEST_SUITE(mean_squared_error_of)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::mean_squared_error_of::all()); }

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_naive_loops_and_of_constant_evaluation) {
    static constexpr auto a = samples::matrix<float, 31, 3>(1);
    static constexpr auto b = samples::matrix<float, 31, 3>(2);
    static constexpr float evaluated = constgrad::mean_squared_error_of(a, b);
    std::vector<float> differences;
    for (int i = 0; i < 93; ++i) differences.push_back(a.elements[i] - b.elements[i]);
    float const naively = naive::striped_dot(differences, differences) / 93;
    BOOST_TEST(same_bits(evaluated, naively));
    BOOST_TEST(same_bits(constgrad::mean_squared_error_of(hidden(a), hidden(b)), naively));
}

BOOST_AUTO_TEST_SUITE_END()
