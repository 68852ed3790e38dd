// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace constgrad {

/// An activation that maps each value on its own. `apply(z)` replaces z by the output y; `propagate(delta, y)` replaces
/// the gradient with respect to y by that with respect to z, told from y alone, so that training keeps no copy of the
/// inputs. (Both work in place: g++ stores the arguments of every call that takes packs by value.)
template <class A>
concept elementwise_activation = requires(A const activation, float x) {
    activation.apply(x);
    activation.propagate(x, x);
};

/// An elementwise activation that is a long chain of operations, and says so by a static member `is_costly`: `apply`
/// takes several packs in turns, too, then, which have arithmetic operators and comparisons, and what `math` and `simd`
/// do.
template <class A>
concept costly_activation = elementwise_activation<A> && requires { requires A::is_costly; };

/// An activation of a whole row of features, unless it is elementwise, too. `apply(x, group)` replaces column `group`
/// of the features x lanes `x` by the outputs; `propagate(delta, y, group)` replaces the gradient with respect to the
/// outputs y by that to the inputs.
template <class A>
concept row_activation = requires(A const activation, float (&x)[2][1]) {
    activation.apply(x, 0);
    activation.propagate(x, x, 0);
};

/// A layer without parameters that keeps the number of features. In one of your own, a product that something is added
/// to must go through simd::rounded (see `optimizer`).
template <class A>
concept activation = elementwise_activation<A> || row_activation<A>;

}  // namespace constgrad
