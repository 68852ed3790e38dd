// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/options.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/options.hpp>
#include <support/violation.hpp>

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::options::defaults_are_those_documented()); }

BOOST_AUTO_TEST_CASE(impossible_options_violate_preconditions) {
    auto const said = [](constgrad::training_options const& options) { return violation([&] { options.check(); }); };
    BOOST_TEST(said({}) == "");
    BOOST_TEST(said({.epochs = 0}) == "fit: the number of epochs must be at least 1");
    BOOST_TEST(said({.batch_size = -3}) == "fit: the batch size must be at least 1");
    BOOST_TEST(said({.tolerance = -0.5}) == "fit: the tolerance must be at least 0 and finite");
    BOOST_TEST(said({.tolerance = __builtin_nan("")}) == "fit: the tolerance must be at least 0 and finite");
    BOOST_TEST(said({.patience = 0}) == "fit: the patience must be at least 1");
    BOOST_TEST(said({.report_every = 0}) == "fit: report_every must be at least 1");
}

BOOST_AUTO_TEST_SUITE_END()
