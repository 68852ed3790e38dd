// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/registers.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/width.hpp>

BOOST_AUTO_TEST_SUITE(registers)

// The lanes of a compiler without vector extensions in constant evaluation are arrays, which no register holds.
BOOST_AUTO_TEST_CASE(scalars_and_the_lanes_of_the_target_fill_a_register_and_twice_as_many_lanes_do_not) {
    using namespace constgrad;
    BOOST_TEST(simd::fills_register<float>);
    BOOST_TEST(simd::fills_register<double>);
    BOOST_TEST((simd::fills_register<lanes<float, simd::native_width<float>>> == CONSTGRAD_NATIVE_LANES));
    BOOST_TEST((simd::fills_register<lanes<double, simd::native_width<double>>> == CONSTGRAD_NATIVE_LANES));
    BOOST_TEST(!(simd::fills_register<lanes<float, 2 * simd::native_width<float>>>));
    BOOST_TEST(!(simd::fills_register<lanes<double, 2 * simd::native_width<double>>>));
}

BOOST_AUTO_TEST_SUITE_END()
