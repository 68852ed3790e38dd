// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <constgrad/simd/lanes.hpp>

namespace constgrad {

/// An activation that maps each value on its own. `value(z)` is the output; `derivative(y)` is its slope, told from the
/// output alone, so that training keeps no copy of the inputs.
template <class A>
concept elementwise_activation = requires(A const activation, float x) {
    { activation.value(x) } -> std::same_as<float>;
    { activation.derivative(x) } -> std::same_as<float>;
};

/// An activation of a whole row of features. `apply(x, group)` replaces column `group` of the features x lanes `x` by the
/// outputs; `propagate(delta, y, group)` replaces the gradient with respect to the outputs y by that to the inputs.
template <class A>
concept row_activation = requires(A const activation, float (&x)[2][1]) {
    activation.apply(x, 0);
    activation.propagate(x, x, 0);
};

/// A layer without parameters that keeps the number of features.
template <class A>
concept activation = elementwise_activation<A> || row_activation<A>;

}  // namespace constgrad
