// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/elementary.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/elementary.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(elementary)

BOOST_AUTO_TEST_CASE(hidden_elements_give_the_bits_of_numbers) {
    using namespace scenario::elementary;
    BOOST_TEST(every_function_is_that_of_the_elements(hidden(numbers<float>())));
    BOOST_TEST(every_function_is_that_of_the_elements(hidden(numbers<double>())));
    BOOST_TEST(scenario::elementary::all());
}

BOOST_AUTO_TEST_CASE(hidden_elements_give_the_bits_of_constant_evaluation) {
    static constexpr auto x = scenario::elementary::numbers<float>();
    static constexpr auto evaluated = constgrad::math::tanh(x);
    BOOST_TEST((constgrad::math::tanh(hidden(x)) == evaluated));
}

BOOST_AUTO_TEST_SUITE_END()
