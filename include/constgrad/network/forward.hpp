// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/layer/dense_sample.hpp>
#include <constgrad/network/block.hpp>
#include <constgrad/network/network.hpp>

// A network forward, one layer after the other. The parameters are read where they lie (in flash, say); on the stack are
// the outputs of the hidden layers, which compilers overlay in part.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <int I, class Chain>
constexpr auto const& layer_at(Chain const& chain) {
    if constexpr (I == 0)
        return chain.layer;
    else
        return layer_at<I - 1>(chain.rest);
}

template <int I, class Network>
using layer_type = std::remove_cvref_t<decltype(layer_at<I>(Network{}.layers))>;

template <int Count, class Network, floating_lanes V, int Outputs, int G, class Source>
constexpr void outputs_of_layers(Network const& model, V (&y)[Outputs][G], int groups, Source& source);

/// A dense layer with the activation behind it.
template <int In, int Out, floating_lanes V, int G, class From, class Activation>
constexpr void dense_outputs(V (&y)[Out][G], From& x, dense<lane_scalar<V>, In, Out> const& layer, int groups,
                             Activation const& activation) {
    if constexpr (lane_count<V> == 1 && G == 1 && simd::native_width<lane_scalar<V>> > 1) {
        if (!__builtin_is_constant_evaluated()) return dense_sample(&y[0][0], &x[0][0], layer, activation);
    }
    dense_sums<false, In, Out>(y, x, layer.weights.elements, layer.bias.elements, groups, activation);
}

/// A dense layer, which comes after `Count` layers, into y; `activation` follows at once: smaller and faster than after
/// it.
template <int Count, class Network, int In, int Out, floating_lanes V, int G, class Source, class Activation = identity>
constexpr void outputs_of_dense(Network const& model, dense<lane_scalar<V>, In, Out> const& layer, V (&y)[Out][G],
                                int groups, Source& source, Activation const& activation = {}) {
    if constexpr (Count == 0 && std::is_array_v<Source>) {
        dense_outputs(y, source, layer, groups, activation);
    } else {
        V x[In][G];
        outputs_of_layers<Count>(model, x, groups, source);
        dense_outputs(y, x, layer, groups, activation);
    }
}

/// The outputs of the first `Count` layers into y: of one sample where V is a scalar and G is 1, else of `groups` packs
/// of samples. `source` is a column of features, or a function that fills one in.
template <int Count, class Network, floating_lanes V, int Outputs, int G, class Source>
constexpr void outputs_of_layers(Network const& model, V (&y)[Outputs][G], int groups, Source& source) {
    if constexpr (Count == 0) {
        source(y);
    } else if constexpr (trainable_layer<layer_type<Count - 1, Network>>) {
        outputs_of_dense<Count - 1>(model, layer_at<Count - 1>(model.layers), y, groups, source);
    } else if constexpr (trainable_layer<layer_type<Count - 2, Network>> &&
                         elementwise_activation<layer_type<Count - 1, Network>>) {
        outputs_of_dense<Count - 2>(model, layer_at<Count - 2>(model.layers), y, groups, source,
                                    layer_at<Count - 1>(model.layers));
    } else {
        outputs_of_layers<Count - 1>(model, y, groups, source);
        apply_activation(layer_at<Count - 1>(model.layers), y, groups);
    }
}

/// The outputs for one sample into y.
template <class Network>
constexpr void outputs_for_sample(Network const& model, vector<typename Network::value_type, Network::inputs> const& x,
                                  vector<typename Network::value_type, Network::outputs>& y) {
    using T = typename Network::value_type;
    constexpr int layers = Network::depth;
    constexpr int Inputs = Network::inputs;
    constexpr int Outputs = Network::outputs;
    if (__builtin_is_constant_evaluated()) {
        T features[Inputs][1];
        T outputs[Outputs][1];
        for (int f = 0; f < Inputs; ++f) features[f][0] = x.elements[f];
        outputs_of_layers<layers>(model, outputs, 1, features);
        for (int o = 0; o < Outputs; ++o) y.elements[o] = outputs[o][0];
    } else {  // the same without copies
        auto const& features = reinterpret_cast<T const(&)[Inputs][1]>(x.elements);
        outputs_of_layers<layers>(model, reinterpret_cast<T(&)[Outputs][1]>(y.elements), 1, features);
    }
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
