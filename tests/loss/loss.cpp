// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/loss.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <scenario/loss/loss.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

template <class Loss, class Targets>
std::string said(Loss const& loss, Targets const& targets) {
    return violation([&] { constgrad::detail::check_targets(loss, hidden(targets)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(loss)

using namespace scenario::losses;

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(right_targets_are_accepted()); }

BOOST_AUTO_TEST_CASE(a_loss_says_what_it_demands_of_targets) {
    BOOST_TEST(said(choosy{}, constgrad::matrix<float, 2, 1>{1, 2}) == "choosy: the first target must be 7");
}

BOOST_AUTO_TEST_CASE(what_all_training_needs_is_demanded_for_losses_that_say_nothing) {
    float const nan = std::numeric_limits<float>::quiet_NaN();
    BOOST_TEST(said(terse{}, constgrad::matrix<float, 2, 1>{1, nan}) == "fit: the targets must be finite, without NaN");
    for (auto const& sentence :
         {said(terse{}, constgrad::class_labels<2, 3>{3, 0}), said(choosy{}, constgrad::class_labels<2, 3>{0, 3})})
        BOOST_TEST(sentence == "class_labels: a label must be below the number of classes");
}

BOOST_AUTO_TEST_SUITE_END()
