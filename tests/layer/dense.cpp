// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/layer/dense.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(dense)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::dense::all()); }

BOOST_AUTO_TEST_CASE(the_parameters_lie_in_memory_weights_first) {
    struct row {
        float at[8];
    };
    auto const parameters = __builtin_bit_cast(row, hidden(constgrad::dense<float, 3, 2>{{1, 2, 3, 4, 5, 6}, {7, 8}}));
    for (int i = 0; i < 8; ++i) BOOST_TEST(parameters.at[i] == static_cast<float>(i + 1));
}

BOOST_AUTO_TEST_SUITE_END()
