// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <utility>

#include <constgrad/core/scalar.hpp>

namespace constgrad {

namespace detail {

template <class Rule, scalar T, int... State>
constexpr bool updates_with(std::integer_sequence<int, State...>) {
    return requires(Rule const rule, T(&row)[2]) { rule.update(row, row, (static_cast<void>(State), row)...); };
}

template <class O, class T>
concept optimizes = requires(O const settings) {
    settings.template check<T>();
    requires updates_with<decltype(settings.template rule_for<T>(1)), T>(std::make_integer_sequence<int, O::states>{});
};

}  // namespace detail

/// What `fit` needs of an optimiser, for parameters of the types float and double, here T:
/// - `states`, a constant: how many values the optimiser remembers for each parameter (0, 1, 2, ...); if it is without
///   them under some settings, `remembers()` says so, and `train_step` needs no memory for them;
/// - `check<T>()` states the preconditions of its settings;
/// - `rule_for<T>(step)`, step counted from 1, is the rule of that step. Its update(parameters, gradients, ...) moves
///   the N parameters of a row in place. Behind the gradients come `states` rows more: the values remembered, 0 before
///   the first step. It may overwrite the gradients.
/// - A rule with a constant `takes_packs` that is true is given rows of packs where parameters lie in packs, among them
///   some parameters twice: it must treat each lane by itself. That is faster in constant evaluation.
/// - A rule whose `needs_gradient()` is true leaves a parameter alone whose gradient is 0, and `train_step` does not
///   call it for such.
///
/// A product that something is added to must go through simd::rounded, or the processor may fuse the two, and run time
/// would no longer have the bits of constant evaluation:
///   speeds[i] = simd::rounded(speeds[i] * decay) + gradients[i];
template <class O>
concept optimizer = requires {
    { O::states } -> std::same_as<int const&>;
    requires O::states >= 0;
} && detail::optimizes<O, float> && detail::optimizes<O, double>;

namespace detail {

// For declarations: clang looks at them before it looks at their constraints.
template <class O>
inline constexpr int states_of = 0;
template <optimizer O>
inline constexpr int states_of<O> = O::states;

}  // namespace detail

}  // namespace constgrad
