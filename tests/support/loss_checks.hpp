// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <scenario/loss/common.hpp>
#include <support/hidden.hpp>

/// What every loss has to satisfy at run time, on numbers that the optimiser cannot see.
namespace loss_checks {

template <class T, int O, class Loss, class Targets>
void check_widths(Loss const& loss, double const (&logits)[8 * O], Targets const& targets, double const (&values)[8],
                  double const (&gradient)[8 * O]) {
    using namespace scenario::loss;
    auto const one = evaluate<lanes<T, 1>, O>(loss, logits, targets);
    BOOST_TEST((have_same_bits(one, evaluate<lanes<T, 2>, O>(loss, logits, targets))));
    BOOST_TEST((have_same_bits(one, evaluate<lanes<T, 4>, O>(loss, logits, targets))));
    BOOST_TEST((have_same_bits(one, evaluate<lanes<T, 8>, O>(loss, logits, targets))));
    BOOST_TEST((agrees<T, O>(loss, logits, targets, values, gradient)));
}

template <int O, class Number, int Count, class Loss>
void check_against_pytorch(Loss const& loss, double const (&logits)[8 * O], Number const (&targets)[Count],
                           double const (&values)[8], double const (&gradient)[8 * O]) {
    struct numbers {
        double logits[8 * O];
        Number targets[Count];
    } copy{};
    for (int i = 0; i < 8 * O; ++i) copy.logits[i] = logits[i];
    for (int i = 0; i < Count; ++i) copy.targets[i] = targets[i];
    copy = hidden(copy);
    check_widths<float, O>(loss, copy.logits, copy.targets, values, gradient);
    check_widths<double, O>(loss, copy.logits, copy.targets, values, gradient);
}

/// `evaluated` was computed in constant evaluation from the same numbers.
template <int O, class T, class Number, int Count, class Loss>
void check_against_constant_evaluation(Loss const& loss, double const (&logits)[8 * O], Number const (&targets)[Count],
                                       scenario::loss::result<T, O> const& evaluated) {
    struct numbers {
        double logits[8 * O];
        Number targets[Count];
    } copy{};
    for (int i = 0; i < 8 * O; ++i) copy.logits[i] = logits[i];
    for (int i = 0; i < Count; ++i) copy.targets[i] = targets[i];
    copy = hidden(copy);
    BOOST_TEST((have_same_bits(scenario::loss::evaluate<T, O>(loss, copy.logits, copy.targets), evaluated)));
}

}  // namespace loss_checks
