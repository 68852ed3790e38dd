// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>

#include <oracle/pytorch/activations.hpp>
#include <support/columns.hpp>
#include <support/same_bits.hpp>

namespace scenario::activation {

using constgrad::lanes;

template <class A, class V, int F>
constexpr void apply(A const& activation, columns<V, F>& x) {
    for (int g = 0; g < x.groups; ++g)
        if constexpr (constgrad::elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.apply(x.at[f][g]);
        else
            activation.apply(x.at, g);
}

template <class A, class V, int F>
constexpr void propagate(A const& activation, columns<V, F>& delta, columns<V, F>& y) {
    for (int g = 0; g < y.groups; ++g)
        if constexpr (constgrad::elementwise_activation<A>)
            for (int f = 0; f < F; ++f) activation.propagate(delta.at[f][g], y.at[f][g]);
        else
            activation.propagate(delta.at, y.at, g);
}

/// What an activation makes of 8 x 3 inputs, and of the gradients of its outputs.
template <class V>
struct passes {
    columns<V, 3> outputs;
    columns<V, 3> gradient;
};

template <class V, class A>
constexpr passes<V> run(A const& activation, double const (&inputs)[24], double const (&upstream)[24]) {
    passes<V> result{columns<V, 3>(inputs), columns<V, 3>(upstream)};
    apply(activation, result.outputs);
    propagate(activation, result.gradient, result.outputs);
    return result;
}

template <class V>
constexpr bool agree(passes<V> const& found, double const (&outputs)[24], double const (&gradient)[24]) {
    for (int row = 0; row < 8; ++row)
        for (int f = 0; f < 3; ++f)
            if (!near(found.outputs(row, f), outputs[row * 3 + f], few_roundings<V>) ||
                !near(found.gradient(row, f), gradient[row * 3 + f], few_roundings<V>))
                return false;
    return true;
}

template <class V, class A>
constexpr bool agrees_with_pytorch(A const& activation, double const (&outputs)[24], double const (&gradient)[24]) {
    using namespace oracle::activations;
    return agree(run<V>(activation, inputs, upstream), outputs, gradient);
}

/// The gradient against (f(z + h) - f(z - h)) / 2h, f the sum of the outputs times the upstream gradient.
template <class A>
constexpr bool agrees_with_central_differences(A const& activation) {
    using namespace oracle::activations;
    constexpr double h = 1e-5;
    auto const f = [&](int row, int moved, double by) {
        columns<double, 3> x(inputs);
        x.at[moved][row] += by;
        apply(activation, x);
        double sum = 0;
        for (int k = 0; k < 3; ++k) sum += x.at[k][row] * upstream[row * 3 + k];
        return sum;
    };
    auto const found = run<double>(activation, inputs, upstream);
    for (int row = 0; row < 8; ++row)
        for (int k = 0; k < 3; ++k)
            if (!near(found.gradient(row, k), (f(row, k, h) - f(row, k, -h)) / (2 * h), 1e-9)) return false;
    return true;
}

template <class V, class U>
constexpr bool have_same_bits(passes<V> const& a, passes<U> const& b) {
    for (int row = 0; row < 8; ++row)
        for (int f = 0; f < 3; ++f)
            if (!same_bits(a.outputs(row, f), b.outputs(row, f)) || !same_bits(a.gradient(row, f), b.gradient(row, f)))
                return false;
    return true;
}

}  // namespace scenario::activation
