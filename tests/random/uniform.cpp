// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/uniform.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/random/uniform.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

namespace {

using constgrad::random_generator;

// Mean 1/2 and variance 1/12, each within five standard errors.
template <class T>
void check_moments() {
    random_generator generator(hidden(4u));
    constexpr int draws = 100000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; ++i) {
        auto const x = static_cast<double>(constgrad::uniform<T>(generator));
        BOOST_REQUIRE(x >= 0);
        BOOST_REQUIRE(x < 1);
        sum += x;
        squares += (x - 0.5) * (x - 0.5);
    }
    BOOST_TEST(std::abs(sum / draws - 0.5) < 5 * 0.2887 / 316);
    BOOST_TEST(std::abs(squares / draws - 1 / 12.0) < 5 * 0.0745 / 316);
}

template <class T>
constexpr T sum_of_hundred(random_generator generator) {
    T sum = 0;
    for (int i = 0; i < 100; ++i) sum += constgrad::uniform(generator, T(-0.3), T(0.7));
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(uniform)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::uniform::all()); }

BOOST_AUTO_TEST_CASE(mean_and_variance_are_those_of_the_distribution) {
    check_moments<float>();
    check_moments<double>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr random_generator start(6);
    static constexpr float evaluated_float = sum_of_hundred<float>(start);
    static constexpr double evaluated_double = sum_of_hundred<double>(start);
    BOOST_TEST(same_bits(evaluated_float, sum_of_hundred<float>(hidden(start))));
    BOOST_TEST(same_bits(evaluated_double, sum_of_hundred<double>(hidden(start))));
}

BOOST_AUTO_TEST_SUITE_END()
