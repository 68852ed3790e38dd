// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lane_numbers.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/lane_numbers.hpp>

BOOST_AUTO_TEST_SUITE(lane_numbers)

BOOST_AUTO_TEST_CASE(their_lanes_are_all_the_same) {
    using namespace scenario::lane_numbers;
    BOOST_TEST((each_has_its_number_in_all_lanes<constgrad::lanes<float, 8>>()));
    BOOST_TEST((each_has_its_number_in_all_lanes<constgrad::lanes<double, 2>>()));
}

BOOST_AUTO_TEST_SUITE_END()
