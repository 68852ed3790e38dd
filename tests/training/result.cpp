// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/result.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/result.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(result)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::result::all()); }

BOOST_AUTO_TEST_CASE(a_copy_has_all_parts) {
    using namespace scenario::result;
    static constexpr auto expected = some<2>();
    auto const copy = hidden(some<2>());
    BOOST_TEST((copy == expected));
    BOOST_TEST(copy.network.layers.layer.bias[1] == 4);
    BOOST_TEST(copy.history.final_loss == 0.5f);
    BOOST_TEST(copy.optimizer_state.values[1].layers.layer.bias[1] == 1);
    auto generator = copy.generator;
    BOOST_TEST(generator.next() == constgrad::random_generator{5}.next());
}

BOOST_AUTO_TEST_SUITE_END()
