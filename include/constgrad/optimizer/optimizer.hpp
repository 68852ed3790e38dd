// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

namespace constgrad {

/// What `fit` needs of an optimiser: `check()` states the preconditions of its settings; `uses_state()` tells whether
/// each parameter needs a state value, 0 before the first step; `rule_for<T>(step)`, step counted from 1, is the rule
/// of that step in the parameters' type. Its update(parameters, gradients) or, with state, update(parameters,
/// gradients, states) moves the N parameters of a row in place; it may overwrite the gradients.
template <class O>
concept optimizer = requires(O const settings, float (&row)[2]) {
    settings.check();
    { settings.uses_state() } -> std::same_as<bool>;
    settings.template rule_for<float>(1).update(row, row);
    settings.template rule_for<float>(1).update(row, row, row);
};

}  // namespace constgrad
