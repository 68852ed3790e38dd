// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <scenario/activation/common.hpp>
#include <support/hidden.hpp>

/// What every activation has to satisfy at run time, on numbers that the optimiser cannot see.
namespace activation_checks {

struct numbers {
    double at[24];
};

inline numbers hidden_copy(double const (&from)[24]) {
    numbers copy;
    for (int i = 0; i < 24; ++i) copy.at[i] = from[i];
    return hidden(copy);
}

template <class T, class A>
void check_widths(A const& activation, numbers const& inputs, numbers const& upstream, double const (&outputs)[24],
                  double const (&gradient)[24]) {
    using namespace scenario::activation;
    auto const one = run<lanes<T, 1>>(activation, inputs.at, upstream.at);
    BOOST_TEST(agree(one, outputs, gradient));
    BOOST_TEST(have_same_bits(one, run<lanes<T, 2>>(activation, inputs.at, upstream.at)));
    BOOST_TEST(have_same_bits(one, run<lanes<T, 4>>(activation, inputs.at, upstream.at)));
    BOOST_TEST(have_same_bits(one, run<lanes<T, 8>>(activation, inputs.at, upstream.at)));
}

template <class A>
void check_against_pytorch(A const& activation, double const (&outputs)[24], double const (&gradient)[24]) {
    auto const inputs = hidden_copy(oracle::activations::inputs);
    auto const upstream = hidden_copy(oracle::activations::upstream);
    check_widths<float>(activation, inputs, upstream, outputs, gradient);
    check_widths<double>(activation, inputs, upstream, outputs, gradient);
}

/// `evaluated` was computed in constant evaluation from the same numbers.
template <class V, class A>
void check_against_constant_evaluation(A const& activation, scenario::activation::passes<V> const& evaluated) {
    using namespace scenario::activation;
    auto const inputs = hidden_copy(oracle::activations::inputs);
    auto const upstream = hidden_copy(oracle::activations::upstream);
    BOOST_TEST(have_same_bits(run<V>(activation, inputs.at, upstream.at), evaluated));
    using T = constgrad::lane_scalar<V>;
    BOOST_TEST(have_same_bits(run<lanes<T, 1>>(activation, inputs.at, upstream.at), evaluated));
}

}  // namespace activation_checks
