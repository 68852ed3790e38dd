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
    BOOST_TEST(said({.epochs = 0}) == "training_options: the number of epochs must be at least 1");
    BOOST_TEST(said({.batch_size = -3}) == "training_options: the batch size must be at least 1");
    BOOST_TEST(said({.tolerance = 1e30}) == "");
    for (double const wrong : {-0.5, 1e39, __builtin_inf(), __builtin_nan("")})
        BOOST_TEST(said({.tolerance = wrong}) ==
                   "training_options: the tolerance must be at least 0 and finite, also as a float");
    BOOST_TEST(said({.patience = 0}) == "training_options: the patience must be at least 1");
    BOOST_TEST(said({.patience = 2}) == "training_options: patience needs a tolerance above 0 to wait for");
    BOOST_TEST(said({.tolerance = 0.1, .patience = 2}) == "");
    BOOST_TEST(said({.report_every = 0}) == "training_options: report_every must be at least 1");
}

BOOST_AUTO_TEST_SUITE_END()
