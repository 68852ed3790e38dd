// SPDX-License-Identifier: BSL-1.0
// tests/targets loads runs by the instructions of Arm.
#include <constgrad/simd/consecutive_loads.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(consecutive_loads)

BOOST_AUTO_TEST_CASE(one_number_after_the_other) {
    float const numbers[]{1, 2, 3, 4, 5, 6};
    float const* from = hidden(static_cast<float const*>(numbers));
    BOOST_TEST(constgrad::simd::load_next(from) == 1);
    float run[4];
    constgrad::simd::load_next(run, from);
    for (int i = 0; i < 4; ++i) BOOST_TEST(run[i] == i + 2);
    BOOST_TEST(constgrad::simd::load_next(from) == 6);
    BOOST_TEST(from == numbers + 6);
}

BOOST_AUTO_TEST_SUITE_END()
