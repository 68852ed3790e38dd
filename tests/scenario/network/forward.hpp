// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/network/forward.hpp>

#include <support/parameters.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::forward {

using namespace constgrad;

inline constexpr int inputs = 5;

/// The same architecture with numbers for parameters.
template <class... Layers>
constexpr auto drawn(network<Layers...> model, std::uint32_t seed) {
    using type = network<Layers...>;
    parameters::list<typename type::value_type, type::parameters> values{};
    samples::fill(values.elements, seed);
    for (auto& value : values.elements) value = value * typename type::value_type(0.0625);  // up to 8
    return parameters::with(model, values.elements);
}

/// An activation behind a dense layer, softmax in the middle, two activations in a row.
template <scalar T>
constexpr auto long_chain() {
    return drawn(network{dense<T, inputs, 6>{}, hyperbolic_tangent{}, dense<T, 6, 7>{}, softmax{}, dense<T, 7, 4>{},
                         leaky_relu<0.25>{}, sigmoid{}, dense<T, 4, 3>{}},
                 1);
}

/// Dense behind dense; softmax behind and before another activation, and at the end.
template <scalar T>
constexpr auto odd_chain() {
    return drawn(network{dense<T, inputs, 3>{}, dense<T, 3, 4>{}, identity{}, softmax{}, relu{}, dense<T, 4, 2>{},
                         relu{}, leaky_relu<0.5>{}, softmax{}},
                 2);
}

template <scalar T>
constexpr auto single_layer() {
    return drawn(network{dense<T, inputs, 1>{}}, 3);
}

template <scalar T>
using rows = matrix<T, reduction_block, inputs>;

template <scalar T>
constexpr rows<T> drawn_rows(std::uint32_t seed) {
    auto result = samples::matrix<T, reduction_block, inputs>(seed);
    for (T& x : result.elements) x = x * T(0.015625);
    return result;
}

/// How many numbers leave the first `Count` layers.
template <int Count, class Network>
constexpr int width_after() {
    using layer = detail::layer_type<Count - 1, Network>;
    if constexpr (detail::trainable_layer<layer>)
        return layer::outputs;
    else
        return width_after<Count - 1, Network>();
}

/// The first `count` rows through the first `Count` layers, in packs of W lanes; the other rows are 0.
template <int Count, int W, class Network, scalar T>
constexpr auto rows_through(Network const& model, rows<T> const& x, int count) {
    using V = lanes<T, W>;
    constexpr int width = width_after<Count, Network>();
    auto load = [&](auto& features) {
        for (int f = 0; f < inputs; ++f)
            for (int i = 0; i < count; i += W)
                features[f][i / W] = simd::generate_lanes<V>([&](int lane) { return x(i + lane, f); });
    };
    V y[width][reduction_block / W]{};
    detail::outputs_of_layers<Count>(model, y, (count + W - 1) / W, load);
    matrix<T, reduction_block, width> result{};
    for (int i = 0; i < count; ++i)
        for (int o = 0; o < width; ++o) result(i, o) = simd::stored(y[o][i / W]).at[i % W];
    return result;
}

/// The same row by row, from a column of features.
template <int Count, class Network, scalar T>
constexpr auto samples_through(Network const& model, rows<T> const& x, int count) {
    constexpr int width = width_after<Count, Network>();
    matrix<T, reduction_block, width> result{};
    for (int i = 0; i < count; ++i) {
        T features[inputs][1]{};
        T y[width][1]{};
        for (int f = 0; f < inputs; ++f) features[f][0] = x(i, f);
        detail::outputs_of_layers<Count>(model, y, 1, features);
        for (int o = 0; o < width; ++o) result(i, o) = y[o][0];
    }
    return result;
}

/// The whole network for each sample.
template <class Network, scalar T>
constexpr auto outputs_of(Network const& model, rows<T> const& x, int count) {
    matrix<T, reduction_block, Network::outputs> result{};
    for (int i = 0; i < count; ++i) {
        vector<T, inputs> sample{};
        for (int f = 0; f < inputs; ++f) sample[f] = x(i, f);
        vector<T, Network::outputs> y{};
        detail::outputs_for_sample(model, sample, y);
        for (int o = 0; o < Network::outputs; ++o) result(i, o) = y[o];
    }
    return result;
}

/// Calls visit.template operator()<Count>() for each number of layers.
template <class Network, class Visit>
constexpr bool for_each_count(Visit const& visit) {
    return [&]<int... Count>(std::integer_sequence<int, Count...>) {
        return (visit.template operator()<Count + 1>() && ...);
    }(std::make_integer_sequence<int, Network::depth>{});
}

/// One sample, and rows in packs of W lanes, through each number of layers.
template <int W, class Network, scalar T>
constexpr bool rows_have_the_bits_of_samples(Network const& model, rows<T> const& x, int count) {
    return for_each_count<Network>([&]<int Count>() {
               return same_bits(rows_through<Count, W>(model, x, count), samples_through<Count>(model, x, count));
           }) &&
           same_bits(samples_through<Network::depth>(model, x, count), outputs_of(model, x, count));
}

/// 1 + 2 * 3 - 4 * 0.5 = 5 and -1 - 2 * 1 + 4 * 2 = 5, then 2 * 5 + 5 = 15 and, negative, -15 / 8.
constexpr bool gives_what_is_computed_by_hand() {
    network const model{dense<double, 2, 2>{{3, -1, -0.5, 2}, {1, -1}}, relu{}, dense<double, 2, 2>{{2, -2, 1, -1}, {}},
                        leaky_relu<0.125>{}};
    vector<double, 2> y{};
    detail::outputs_for_sample(model, vector<double, 2>{2, 4}, y);
    return y[0] == 15 && y[1] == -1.875;
}

}  // namespace scenario::forward
