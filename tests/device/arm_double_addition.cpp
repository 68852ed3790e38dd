// SPDX-License-Identifier: BSL-1.0
// tests/targets/arithmetic.cpp runs it where it is needed.
#include <constgrad/device/arm_double_addition.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

/// x + y, but far off where libgcc's rounds wrongly: exponents that differ by 33, more bits than 20 to subtract, and a
/// result that is below the power of two under the larger one.
double sum_by_libgcc(double x, double y) {
    double const larger = std::fabs(x) < std::fabs(y) ? y : x;
    double const smaller = std::fabs(x) < std::fabs(y) ? x : y;
    int larger_exponent = 0;
    int smaller_exponent = 0;
    std::frexp(larger, &larger_exponent);
    if (smaller != 0) std::frexp(smaller, &smaller_exponent);
    if (smaller_exponent < std::numeric_limits<double>::min_exponent)
        smaller_exponent = std::numeric_limits<double>::min_exponent;
    bool const takes_bits = (std::bit_cast<std::uint64_t>(smaller) & 0xffffffff) != 0;
    double const power = std::ldexp(0.5, larger_exponent);
    bool const drops = (larger < 0) != (smaller < 0) && std::fabs(smaller) > std::fabs(larger) - power;
    if (larger_exponent - smaller_exponent == 33 && takes_bits && drops) return 1e300;
    return x + y;
}

void check(double x, double y) {
    BOOST_TEST_CONTEXT("x " << x << ", y " << y) {
        BOOST_TEST(same_bits(constgrad::detail::sum_with_every_bit(x, y, sum_by_libgcc), x + y));
        BOOST_TEST(same_bits(constgrad::detail::sum_with_every_bit(y, x, sum_by_libgcc), x + y));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(arm_double_addition)

BOOST_AUTO_TEST_CASE(every_difference_of_exponents) {
    for (int exponent : {0, 600, -1000, -1021})
        for (int apart = 0; apart < 60; ++apart)
            for (int i = 0; i < 40; ++i) {
                double const fraction = std::ldexp(1 + i * 0x1p-37, exponent);
                double const x = i % 4 == 0   ? std::ldexp(1.0, exponent)
                                 : i % 4 == 1 ? std::ldexp(1.75, exponent)
                                              : fraction;
                double const y = std::ldexp(1 + 0x1.23456789abcdep-1 * (i + 1) / 41, exponent - apart);
                check(x, y);
                check(x, -y);
                check(-x, y);
            }
}

BOOST_AUTO_TEST_CASE(the_mistake_is_met) {
    BOOST_TEST(sum_by_libgcc(1, -0x1.23456789abcdep-33) == 1e300);
    BOOST_TEST(sum_by_libgcc(0x1p-989, -0x0.123456789abcdp-1022) == 1e300);
    check(0x1p-989, -0x0.123456789abcdp-1022);
    check(1, -0x1.23456789abcdep-33);
}

BOOST_AUTO_TEST_CASE(numbers_at_the_edges) {
    constexpr double edges[]{0.0,
                             -0.0,
                             0x1p-1074,
                             0x1p-1022,
                             0x1.fffffffffffffp-1023,
                             1.0,
                             std::numeric_limits<double>::max(),
                             std::numeric_limits<double>::infinity()};
    for (double const x : edges)
        for (double const y : edges) {
            check(x, y);
            check(-x, -y);
            if (!(std::isinf(x) && std::isinf(y))) check(x, -y);
        }
}

BOOST_AUTO_TEST_SUITE_END()
