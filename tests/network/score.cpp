// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/score.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/score.hpp>
#include <support/hidden.hpp>

using namespace constgrad;
namespace scenarios = scenario::score;

BOOST_AUTO_TEST_SUITE(score)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenarios::all()); }

BOOST_AUTO_TEST_CASE(hidden_datasets_score_as_in_constant_evaluation) {
    auto const model = hidden(scenarios::unchanged());
    constexpr auto loss = log_loss(scenarios::unchanged(), scenarios::classified);
    BOOST_TEST(accuracy(model, hidden(scenarios::classified)) == 0.75f);
    BOOST_TEST(log_loss(model, hidden(scenarios::classified)) == loss);
    BOOST_TEST(mean_squared_error_of(model, hidden(scenarios::measured)) == 2.0f / 6);
}

BOOST_AUTO_TEST_SUITE_END()
