// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/step_state.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/network/network.hpp>

#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(step_state)

BOOST_AUTO_TEST_CASE(it_begins_with_zeros_and_counts_in_comparisons) {
    using namespace constgrad;
    using network_type = network<dense<float, 1, 1>>;
    auto const start = hidden(constgrad::step_state<network_type>{});
    BOOST_TEST((start.optimizer_state.values[0] == network_type{}));
    BOOST_TEST(start.steps == 0);
    auto later = start;
    later.steps = 1;
    BOOST_TEST((later != start));
    later = start;
    later.optimizer_state.values[0].layers.layer.bias[0] = 1;
    BOOST_TEST((later != start));
}

BOOST_AUTO_TEST_SUITE_END()
