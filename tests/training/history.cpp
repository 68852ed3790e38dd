// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/history.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/history.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::history::all()); }

BOOST_AUTO_TEST_CASE(only_finished_epochs_that_are_recorded_have_a_loss) {
    auto const history = hidden(scenario::history::after<4>(7));  // of which 2, 4 and 6 are recorded
    auto const said = [&](int epoch) { return violation([&] { static_cast<void>(history.loss_of_epoch(epoch)); }); };
    for (int const recorded : {2, 4, 6}) BOOST_TEST(history.loss_of_epoch(recorded) == static_cast<float>(recorded));
    for (int const unknown : {-2, 0, 8})
        BOOST_TEST(said(unknown) == "training_history: no epoch of this number is finished; see epochs");
    for (int const dropped : {1, 3, 5, 7})
        BOOST_TEST(
            said(dropped) ==
            "training_history: the loss of this epoch is not recorded, only each stride-th is; raise the capacity");
}

BOOST_AUTO_TEST_CASE(there_are_no_entries_beyond_the_size) {
    auto const history = hidden(scenario::history::after<4>(7));
    for (int const beyond : {-1, 3, 4})
        BOOST_TEST(violation([&] { static_cast<void>(history[beyond]); }) ==
                   "training_history: there is no entry of this number; see size()");
}

BOOST_AUTO_TEST_SUITE_END()
