// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_multiplier.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>
#include <support/violation.hpp>

#include "oracle/tensorflow_lite.hpp"

BOOST_AUTO_TEST_SUITE(fixed_multiplier)

BOOST_AUTO_TEST_CASE(of_a_number_it_is_that_of_the_specification) {
    for (auto const& expected : tensorflow_lite::multipliers) BOOST_TEST_CONTEXT(expected.real) {
            auto const found = constgrad::fixed_multiplier::of(hidden(expected.real));
            BOOST_TEST(found.mantissa == expected.mantissa);
            BOOST_TEST(found.exponent == expected.exponent);
        }
}

BOOST_AUTO_TEST_CASE(products_are_those_of_the_specification) {
    for (auto const& expected : tensorflow_lite::products)
        BOOST_TEST_CONTEXT(expected.x << " * " << expected.mantissa << ", " << expected.exponent)
    BOOST_TEST((hidden(constgrad::fixed_multiplier{expected.mantissa, expected.exponent}).times(expected.x) ==
                expected.result));
}

BOOST_AUTO_TEST_CASE(its_value_is_the_number) {
    BOOST_TEST(constgrad::fixed_multiplier::of(0.375).value() == 0.375);
    BOOST_TEST(constgrad::fixed_multiplier::of(1000.5).value() == 1000.5);
    BOOST_TEST(constgrad::fixed_multiplier::of(0x1p-31).value() == 0x1p-31);
    BOOST_TEST(constgrad::fixed_multiplier::of(0).value() == 0.0);
}

BOOST_AUTO_TEST_CASE(numbers_out_of_range_are_refused) {
    for (double const wrong : {-0.5, 0x1p31, __builtin_nan("")})
        BOOST_TEST(violation([&] { static_cast<void>(constgrad::fixed_multiplier::of(wrong)); }) ==
                   "fixed_multiplier: the number must be at least 0 and below 2^31");
}

BOOST_AUTO_TEST_SUITE_END()
