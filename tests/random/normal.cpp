// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/normal.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <cstdint>

#include <scenario/random/normal.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

namespace {

using constgrad::random_generator;

// The tail probability of a magnitude gives the p back that it was made from, near enough to bound the error of the
// quantile: d(magnitude) = d(p) / density.
template <class T>
double greatest_relative_error(int draws) {
    random_generator generator(hidden(5u));
    double greatest = 0;
    for (int i = 0; i < draws; ++i) {
        random_generator replayed = generator;
        auto const x = static_cast<long double>(constgrad::normal<T>(generator));
        long double drawn = replayed.next();
        if (sizeof(T) == 8) drawn = drawn * 0x1p32L + replayed.next();
        long double const half = sizeof(T) == 4 ? 0x1p31L : 0x1p63L;
        long double const p = ((drawn >= half ? drawn - half : drawn) + 0.5L) / (2 * half);
        BOOST_REQUIRE((x < 0) == (drawn >= half));
        long double const magnitude = std::fabs(x);
        long double const density = std::exp(-magnitude * magnitude / 2) / std::sqrt(2 * 3.14159265358979323846L);
        long double const error = (0.5L * std::erfc(magnitude / std::sqrt(2.0L)) - p) / density;
        greatest = std::max(greatest, static_cast<double>(std::fabs(error) / magnitude));
    }
    return greatest;
}

template <class T>
constexpr T sum_of_fifty(random_generator generator) {
    T sum = 0;
    for (int i = 0; i < 50; ++i) sum += constgrad::normal<T>(generator);
    return sum;
}

// FNV-1a over the bit patterns of 2000 draws.
template <class T, class Bits>
std::uint64_t digest_of_draws() {
    random_generator generator{hidden(2026u)};
    std::uint64_t digest = 1469598103934665603u;
    for (int i = 0; i < 2000; ++i)
        digest = (digest ^ std::bit_cast<Bits>(constgrad::normal<T>(generator))) * 1099511628211u;
    return digest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(normal)

// They follow from the generator, and a change of any is one that the changelog names.
BOOST_AUTO_TEST_CASE(numbers_stay_what_they_are) {
    BOOST_TEST((digest_of_draws<float, std::uint32_t>()) == 0xc4d46582821bbcf6u);
    BOOST_TEST((digest_of_draws<double, std::uint64_t>()) == 0x5a07cefcd0f5aeu);
}

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::normal::numbers_are_quantiles_of_the_normal_distribution());
    BOOST_TEST(scenario::normal::a_float_takes_one_step_and_a_double_two());
}

BOOST_AUTO_TEST_CASE(the_relative_error_of_the_quantile_is_small) {
    BOOST_TEST(greatest_relative_error<float>(200000) < 1e-6);
    BOOST_TEST(greatest_relative_error<double>(200000) < 1e-14);
}

// Of 100000 draws; the bounds are five standard errors wide.
BOOST_AUTO_TEST_CASE(moments_and_tails_are_those_of_the_distribution) {
    random_generator generator(hidden(7u));
    constexpr int draws = 100000;
    double sum = 0;
    double squares = 0;
    double fourth_powers = 0;
    int beyond_two = 0;
    for (int i = 0; i < draws; ++i) {
        auto const x = static_cast<double>(constgrad::normal<float>(generator));
        sum += x;
        squares += x * x;
        fourth_powers += x * x * x * x;
        beyond_two += std::fabs(x) > 2 ? 1 : 0;
    }
    BOOST_TEST(std::fabs(sum / draws) < 5 / std::sqrt(1.0 * draws));
    BOOST_TEST(std::fabs(squares / draws - 1) < 5 * std::sqrt(2.0 / draws));
    BOOST_TEST(std::fabs(fourth_powers / draws - 3) < 5 * std::sqrt(96.0 / draws));
    BOOST_TEST(std::fabs(beyond_two - 0.0455003 * draws) < 5 * std::sqrt(0.0434 * draws));
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr random_generator start(6);
    static constexpr float evaluated_float = sum_of_fifty<float>(start);
    static constexpr double evaluated_double = sum_of_fifty<double>(start);
    BOOST_TEST(same_bits(evaluated_float, sum_of_fifty<float>(hidden(start))));
    BOOST_TEST(same_bits(evaluated_double, sum_of_fifty<double>(hidden(start))));
}

BOOST_AUTO_TEST_SUITE_END()
