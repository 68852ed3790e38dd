// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/digest.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/digest.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(it_is_that_of_constant_evaluation) {
    static constexpr auto model = scenario::digest::sample<float>();
    static constexpr auto evaluated = constgrad::digest(model);
    BOOST_TEST(constgrad::digest(hidden(model)) == evaluated);
    BOOST_TEST(scenario::digest::all());
}

BOOST_AUTO_TEST_SUITE_END()
