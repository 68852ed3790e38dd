// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/fit.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <scenario/model/fit.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace scenarios = scenario::fit_of_a_model;

BOOST_AUTO_TEST_SUITE(fit)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenarios::training_starts_at_zeros());
    BOOST_TEST(scenarios::a_named_loss_changes_nothing());
    BOOST_TEST(scenarios::the_callback_is_called_as_often_as_was_asked());
    BOOST_TEST(scenarios::a_trained_model_goes_on_where_it_stood());
}

BOOST_AUTO_TEST_CASE(hidden_data_give_the_bits_of_constant_evaluation) {
    static constexpr auto evaluated = scenarios::trained(scenarios::some_data(), constgrad::initializer::he_normal);
    auto const found = scenarios::trained(hidden(scenarios::some_data()), hidden(constgrad::initializer::zeros));
    BOOST_TEST((found.network.layers == evaluated.network.layers));
    BOOST_TEST((found.history == evaluated.history));
    BOOST_TEST(found.history.final_loss < found.history[0] / 2);
}

BOOST_AUTO_TEST_CASE(violated_preconditions_reach_the_handler) {
    auto bad = scenarios::some_data();
    bad.features(3, 1) = hidden(std::numeric_limits<float>::quiet_NaN());
    scenarios::own_model const start{};
    BOOST_TEST((violation([&] { constgrad::fit(start, bad, scenarios::settings); }) ==
                "fit: the features must be finite, without NaN"));
    BOOST_TEST((violation([&] {
                    constgrad::fit(start, scenarios::some_data(), scenarios::settings, {.epochs = hidden(0)});
                }) == "training_options: the number of epochs must be at least 1"));
}

BOOST_AUTO_TEST_SUITE_END()
