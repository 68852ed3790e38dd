// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <oracle/pytorch/losses.hpp>
#include <support/columns.hpp>
#include <support/same_bits.hpp>

namespace scenario::loss {

using constgrad::lane_scalar;
using constgrad::lanes;

/// The values of a loss for 8 rows of O outputs, and the gradients of their mean.
template <class T, int O>
struct result {
    T values[8];
    T gradient[8 * O];
};

template <class V>
constexpr constgrad::lane_integers<V> labels_of(unsigned char const (&labels)[8], int group) {
    using integer = lane_scalar<constgrad::lane_integers<V>>;
    return constgrad::simd::generate_lanes<constgrad::lane_integers<V>>(
        [&](int i) { return static_cast<integer>(labels[group * constgrad::lane_count<V> + i]); });
}

// `targets` are numbers, or the labels of the rows.
template <class V, int O, class Loss, class Number, int Count>
constexpr result<lane_scalar<V>, O> evaluate(Loss const& loss, double const (&logits)[8 * O],
                                             Number const (&targets)[Count]) {
    using T = lane_scalar<V>;
    columns<V, O> z(logits);
    columns<V, O> delta;
    result<T, O> found{};
    for (int g = 0; g < z.groups; ++g) {
        V const weight = constgrad::simd::broadcast<V>(T(1) / T(8));
        V values{};
        if constexpr (Count == 8 && sizeof(Number) == 1) {
            values = loss.value_and_gradient(z.at, labels_of<V>(targets, g), delta.at, weight, g);
        } else {
            columns<V, O> t(targets);
            values = loss.value_and_gradient(z.at, t.at, delta.at, weight, g);
        }
        for (int i = 0; i < z.width; ++i) found.values[g * z.width + i] = constgrad::simd::stored(values).at[i];
    }
    for (int row = 0; row < 8; ++row)
        for (int o = 0; o < O; ++o) found.gradient[row * O + o] = delta(row, o);
    return found;
}

template <class V, int O, class Loss, class Targets>
constexpr bool agrees(Loss const& loss, double const (&logits)[8 * O], Targets const& targets,
                      double const (&values)[8], double const (&gradient)[8 * O]) {
    auto const found = evaluate<V, O>(loss, logits, targets);
    for (int row = 0; row < 8; ++row)
        if (!near(found.values[row], values[row], few_roundings<V>)) return false;
    for (int i = 0; i < 8 * O; ++i)
        if (!near(found.gradient[i], gradient[i], few_roundings<V>)) return false;
    return true;
}

/// The gradient against central differences of the mean value.
template <int O, class Loss, class Targets>
constexpr bool agrees_with_central_differences(Loss const& loss, double const (&logits)[8 * O],
                                               Targets const& targets) {
    constexpr double h = 1e-5;
    auto const found = evaluate<double, O>(loss, logits, targets);
    for (int i = 0; i < 8 * O; ++i) {
        double moved[8 * O]{};
        for (int k = 0; k < 8 * O; ++k) moved[k] = logits[k];
        moved[i] = logits[i] + h;
        double const above = evaluate<double, O>(loss, moved, targets).values[i / O];
        moved[i] = logits[i] - h;
        double const below = evaluate<double, O>(loss, moved, targets).values[i / O];
        if (!near(found.gradient[i], (above - below) / (2 * h) / 8, 1e-9)) return false;
    }
    return true;
}

template <class T, int O>
constexpr bool have_same_bits(result<T, O> const& a, result<T, O> const& b) {
    for (int row = 0; row < 8; ++row)
        if (!same_bits(a.values[row], b.values[row])) return false;
    for (int i = 0; i < 8 * O; ++i)
        if (!same_bits(a.gradient[i], b.gradient[i])) return false;
    return true;
}

/// Value and gradient of one row of floats, weight 1.
template <int O>
struct single {
    float value;
    float gradient[O][1];
};

template <int O, class Loss, class Target>
constexpr single<O> of_one_row(Loss const& loss, float const (&logits)[O], Target const& target) {
    single<O> found{};
    float z[O][1]{};
    for (int o = 0; o < O; ++o) z[o][0] = logits[o];
    if constexpr (requires { target[0]; }) {
        float t[O][1]{};
        for (int o = 0; o < O; ++o) t[o][0] = target[o];
        found.value = loss.value_and_gradient(z, t, found.gradient, 1.0f, 0);
    } else {
        found.value = loss.value_and_gradient(z, target, found.gradient, 1.0f, 0);
    }
    return found;
}

}  // namespace scenario::loss
