// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_number.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(fixed_point_number)

BOOST_AUTO_TEST_CASE(there_are_two_of_them) {
    static_assert(constgrad::fixed_point_number<constgrad::q15> && constgrad::fixed_point_number<constgrad::q31>);
    static_assert(!constgrad::fixed_point_number<std::int8_t> && !constgrad::fixed_point_number<float>);
    static_assert(!constgrad::fixed_point_number<std::uint16_t>);
    BOOST_TEST(sizeof(constgrad::q15) == 2u);
    BOOST_TEST(sizeof(constgrad::q31) == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
