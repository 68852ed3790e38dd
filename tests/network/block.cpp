// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/block.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/block.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(block)

using namespace scenario::block;

BOOST_AUTO_TEST_CASE(an_activation_takes_the_groups_in_use_for_every_width) {
    auto const floats = hidden(drawn<float>(1));
    BOOST_TEST(every_activation_is_applied<1>(floats));
    BOOST_TEST(every_activation_is_applied<4>(floats));
    BOOST_TEST(every_activation_is_applied<8>(floats));
    BOOST_TEST(every_activation_is_applied<16>(floats));
    BOOST_TEST(every_activation_is_applied<32>(floats));
    auto const doubles = hidden(drawn<double>(2));
    BOOST_TEST(every_activation_is_applied<1>(doubles));
    BOOST_TEST(every_activation_is_applied<2>(doubles));
    BOOST_TEST(every_activation_is_applied<4>(doubles));
    BOOST_TEST(every_activation_is_applied<8>(doubles));
    BOOST_TEST(every_activation_is_applied<32>(doubles));
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto elements = applied<32>(hyperbolic_tangent{}, drawn<float>(3), 1);
    static constexpr auto whole_rows = applied<8>(softmax{}, drawn<double>(4), 3);
    BOOST_TEST(same_bits(applied<4>(hyperbolic_tangent{}, hidden(drawn<float>(3)), 8), elements));
    BOOST_TEST(same_bits(applied<2>(softmax{}, hidden(drawn<double>(4)), 12), whole_rows));
}

BOOST_AUTO_TEST_SUITE_END()
