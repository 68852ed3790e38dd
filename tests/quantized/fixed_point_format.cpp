// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_format.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <type_traits>

#include <support/hidden.hpp>
#include <support/violation.hpp>

#include "oracle/fixed_point.hpp"

namespace {

using constgrad::q15;
using constgrad::q31;
template <class Number>
using format = constgrad::fixed_point_format<Number>;

template <class Number, int N>
void compare(fixed_point_oracle::number<Number> const (&numbers)[N]) {
    for (auto const& expected : numbers) BOOST_TEST_CONTEXT(expected.magnitude << ", " << expected.x) {
            auto const found = format<Number>::for_magnitude(hidden(expected.magnitude));
            BOOST_TEST(found.fraction_bits == expected.fraction_bits);
            BOOST_TEST(found.quantize(hidden(expected.x)) == expected.q);
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fixed_point_format)

BOOST_AUTO_TEST_CASE(numbers_are_those_of_fractions) {
    compare(fixed_point_oracle::numbers_of_q15);
    compare(fixed_point_oracle::numbers_of_q31);
}

BOOST_AUTO_TEST_CASE(without_a_magnitude_it_is_the_format_of_the_name) {
    BOOST_TEST(format<q15>::for_magnitude(hidden(0.0)).fraction_bits == 15);
    BOOST_TEST(format<q31>::for_magnitude(hidden(0.0)).fraction_bits == 31);
    BOOST_TEST(format<q15>{}.quantize(-1.0) == -32768);
    BOOST_TEST(format<q31>{}.quantize(0.5) == 1 << 30);
}

BOOST_AUTO_TEST_CASE(halves_away_from_zero_and_saturated) {
    format<q15> const whole{0};
    for (auto const& [x, q] : {std::pair{0.5, 1}, {-0.5, -1}, {2.5, 3}, {-2.49, -2}, {4e9, 32767}, {-4e9, -32768}})
        BOOST_TEST(whole.quantize(hidden(x)) == q);
}

BOOST_AUTO_TEST_CASE(numbers_stand_for_what_they_are_exactly) {
    static_assert(std::is_same_v<decltype(format<q15>{}.dequantize(1)), float>);
    static_assert(std::is_same_v<decltype(format<q31>{}.dequantize(1)), double>);
    for (int bits : {-20, 0, 9, 15, 70})
        for (int q = -32768; q <= 32767; q += 5) {
            auto const number = static_cast<q15>(q);
            BOOST_REQUIRE(static_cast<double>(format<q15>{bits}.dequantize(hidden(number))) == std::ldexp(q, -bits));
        }
    BOOST_TEST(format<q31>{29}.dequantize(hidden(2147483647)) == std::ldexp(2147483647.0, -29));
}

BOOST_AUTO_TEST_CASE(magnitudes_that_are_none_are_refused) {
    for (double const wrong : {-1.0, 0x1p64, HUGE_VAL, std::nan("")})
        BOOST_TEST(violation([&] { static_cast<void>(format<q15>::for_magnitude(wrong)); }) ==
                   "fixed_point_format: the magnitude must be at least 0 and below 2^64");
}

BOOST_AUTO_TEST_SUITE_END()
