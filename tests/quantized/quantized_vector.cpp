// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_vector.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(quantized_vector)

BOOST_AUTO_TEST_CASE(elements_and_nothing_else) {
    constgrad::quantized_vector<3> x{1, -2, 3};
    BOOST_TEST(sizeof(x) == 3u);
    x[1] = 127;
    BOOST_TEST(int{x[1]} == 127);
    BOOST_TEST(int{x.data()[2]} == 3);
    BOOST_TEST((x == constgrad::quantized_vector<3>{1, 127, 3}));
}

BOOST_AUTO_TEST_CASE(of_other_numbers_too) {
    constgrad::quantized_vector<3, std::int16_t> const x{1, -32768, 3};
    BOOST_TEST(sizeof(x) == 6u);
    BOOST_TEST(x[1] == -32768);
}

BOOST_AUTO_TEST_SUITE_END()
