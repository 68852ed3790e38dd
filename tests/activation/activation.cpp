// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/activation.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/activation/activation.hpp>
#include <support/hidden.hpp>

namespace own = scenario::own_activation;

BOOST_AUTO_TEST_SUITE(activation)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(own::all()); }

BOOST_AUTO_TEST_CASE(rows_pass_through_an_activation_of_ones_own_as_single_samples_do) {
    constexpr int rows = 37;  // the last block and its last lanes are partly unused
    auto const halved = hidden(own::by_hand(own::halved{}));
    auto const reversed = hidden(own::by_hand(own::reversed{}));
    constgrad::matrix<double, rows, 1> x{};
    for (int i = 0; i < rows; ++i) x(i, 0) = hidden(i - 7.25);
    auto const of_halved = constgrad::predict(halved, x);
    auto const of_reversed = constgrad::predict(reversed, x);
    for (int i = 0; i < rows; ++i) {
        BOOST_TEST(of_halved(i, 0) == 6.5 * x(i, 0));
        BOOST_TEST(of_reversed(i, 0) == 11 * x(i, 0));
    }
}

BOOST_AUTO_TEST_CASE(a_step_from_hidden_numbers_has_the_bits_of_constant_evaluation) {
    static constexpr auto of_halved = own::after_a_step(own::halved{}, 6.1);
    static constexpr auto of_reversed = own::after_a_step(own::reversed{}, 9.7);
    auto const again = own::after_a_step(own::halved{}, hidden(6.1));
    auto const reversed_again = own::after_a_step(own::reversed{}, hidden(9.7));
    BOOST_TEST((again.layers.layer == of_halved.layers.layer));
    BOOST_TEST((reversed_again.layers.layer == of_reversed.layers.layer));
}

BOOST_AUTO_TEST_SUITE_END()
