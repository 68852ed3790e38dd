// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

#include <support/parameters.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

/// Small data sets and networks for the tests of training.
namespace scenario::problems {

using namespace constgrad;

/// Rows of F numbers from -1 to 1; the class depends on them.
template <scalar T, int N, int F, int C>
constexpr void fill_classes(classification_dataset<T, N, F, C>& data) {
    samples::fill(data.features.elements, 17);
    for (T& x : data.features.elements) x = x * T(0.0625);
    for (int i = 0; i < N; ++i) {
        int label = 0;
        for (int f = 0; f < F; ++f) label += data.features(i, f) > T(0) ? f + 1 : 0;
        data.targets[i] = static_cast<unsigned char>(label % C);
    }
}
template <scalar T, int N, int F, int C>
constexpr classification_dataset<T, N, F, C> classes() {
    classification_dataset<T, N, F, C> data{};
    fill_classes(data);
    return data;
}

/// The same rows with O numbers that depend on them; from 0 to 1 for probabilities.
template <scalar T, int N, int F, int O>
constexpr regression_dataset<T, N, F, O> numbers() {
    regression_dataset<T, N, F, O> data{};
    samples::fill(data.features.elements, 23);
    for (T& x : data.features.elements) x = x * T(0.0625);
    for (int i = 0; i < N; ++i)
        for (int o = 0; o < O; ++o)
            data.targets(i, o) = T(0.5) + T(0.125) * data.features(i, o % F) - T(0.25) * data.features(i, (o + 1) % F);
    return data;
}

/// Targets from 0 to 1.
template <scalar T, int N, int F, int O>
constexpr regression_dataset<T, N, F, O> probabilities() {
    auto data = numbers<T, N, F, O>();
    for (T& target : data.targets.elements) target = target * target / (T(1) + target * target);
    return data;
}

/// The same rows with the probabilities of two classes.
template <scalar T, int N, int F>
constexpr regression_dataset<T, N, F, 2> shares() {
    auto data = probabilities<T, N, F, 2>();
    for (int i = 0; i < N; ++i) data.targets(i, 1) = T(1) - data.targets(i, 0);
    return data;
}

template <scalar T, int In, int Hidden, int Out, class Activation>
constexpr auto two_layers(Activation const& activation) {
    return network{dense<T, In, Hidden>{}, activation, dense<T, Hidden, Out>{}};
}

/// Equal bits of all parameters.
template <class... Layers>
constexpr bool same_parameters(network<Layers...> const& a, network<Layers...> const& b) {
    return same_bits(parameters::of(a), parameters::of(b));
}

/// Equal bits of all that training gives.
template <class Network, int Capacity, int States>
constexpr bool same_result(training_result<Network, Capacity, States> const& a,
                           training_result<Network, Capacity, States> const& b) {
    if (!same_parameters(a.network, b.network)) return false;
    for (int s = 0; s < States; ++s)
        if (!same_parameters(a.optimizer_state.values[s], b.optimizer_state.values[s])) return false;
    if (a.generator != b.generator || a.history != b.history) return false;
    for (int i = 0; i < a.history.size(); ++i)
        if (!same_bits(a.history[i], b.history[i])) return false;
    return true;
}

}  // namespace scenario::problems
