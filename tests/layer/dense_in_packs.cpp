// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_in_packs.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/layer/dense_in_packs.hpp>

namespace checks = scenario::dense_in_packs;

BOOST_AUTO_TEST_SUITE(dense_in_packs)

BOOST_AUTO_TEST_CASE(a_layer_comes_back) {
    BOOST_TEST((checks::a_layer_comes_back<float, 3, 2>()));
    BOOST_TEST((checks::a_layer_comes_back<float, 17, 33>()));
    BOOST_TEST((checks::a_layer_comes_back<double, 12, 1>()));
}

BOOST_AUTO_TEST_CASE(lanes_to_spare_repeat_the_last_four) { BOOST_TEST(checks::lanes_to_spare_repeat_the_last_four()); }

BOOST_AUTO_TEST_CASE(no_chunk_straddles_packs) {
    BOOST_TEST(checks::no_chunk_straddles_packs(std::make_integer_sequence<int, 70>{}));
}

BOOST_AUTO_TEST_SUITE_END()
