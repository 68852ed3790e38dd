// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/layer/dense_sample.hpp>
#include <constgrad/layer/dense_sample_pair.hpp>
#include <constgrad/network/block.hpp>
#include <constgrad/network/network.hpp>

// A network forward, one layer after the other. The parameters are read where they lie (in flash, say); of one sample
// there is at run time no more in memory than what one layer takes and gives.

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
    if constexpr (lane_count<V> == 1 && G == 1) {
        if (__builtin_is_constant_evaluated()) return evaluated_sample(y, x, layer, activation);
        if constexpr (simd::native_width<lane_scalar<V>> > 1)
            return dense_sample(&y[0][0], &x[0][0], layer, activation);
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

template <int I, class Network>
constexpr bool has_dense_from() {
    if constexpr (I == Network::depth)
        return false;
    else
        return trainable_layer<layer_type<I, Network>> || has_dense_from<I + 1, Network>();
}

/// Whether layers I to I + 2, a dense one, an activation of single values and a dense one with few outputs, are
/// computed in one go for a sample at run time.
template <int I, class Network>
constexpr bool is_pair() {
    if constexpr (I + 2 < Network::depth && simd::native_width<typename Network::value_type> == 1) {
        if constexpr (trainable_layer<layer_type<I, Network>> && trainable_layer<layer_type<I + 2, Network>>)
            return elementwise_activation<layer_type<I + 1, Network>> &&
                   layer_type<I + 2, Network>::outputs <= pair_outputs;
    }
    return false;
}

/// How many numbers the buffers between layers must hold, the one that is written first (Turn 0) and the other: the
/// outputs of dense layers that another dense one follows go to them in turns.
template <int Turn, int I, class Network>
constexpr int buffer_size() {
    if constexpr (!has_dense_from<I, Network>()) {
        return 0;
    } else if constexpr (is_pair<I, Network>()) {
        int const here = Turn == 0 && has_dense_from<I + 3, Network>() ? layer_type<I + 2, Network>::outputs : 0;
        int const after = buffer_size<1 - Turn, I + 3, Network>();
        return here > after ? here : after;
    } else if constexpr (I > 0 && !trainable_layer<layer_type<I, Network>>) {
        return buffer_size<Turn, I + 1, Network>();
    } else {
        int outputs = Network::inputs;  // of a first activation, which works on a copy
        if constexpr (trainable_layer<layer_type<I, Network>>) outputs = layer_type<I, Network>::outputs;
        int const here = Turn == 0 && has_dense_from<I + 1, Network>() ? outputs : 0;
        int const after = buffer_size<1 - Turn, I + 1, Network>();
        return here > after ? here : after;
    }
}

template <int Size, class T>
inline auto& as_column(T* numbers) {
    return reinterpret_cast<T(&)[Size][1]>(*numbers);
}

/// One sample at run time through the layers from number I on, of which x is the `Width` inputs. What a dense layer
/// gives goes to y if it is the last of them, else to `to`; the layer behind it gives to `other`, and so in turns.
template <int I, int Width, class Network, scalar T, class X>
inline void sample_through_layers(Network const& model, X* x, T* y, T* to, T* other) {
    if constexpr (I < Network::depth) {
        using layer = layer_type<I, Network>;
        if constexpr (is_pair<I, Network>()) {
            using second = layer_type<I + 2, Network>;
            T* const result = has_dense_from<I + 3, Network>() ? to : y;
            dense_sample_pair(reinterpret_cast<T(&)[second::outputs]>(*result), x, layer_at<I>(model.layers),
                              layer_at<I + 1>(model.layers), layer_at<I + 2>(model.layers));
            sample_through_layers<I + 3, second::outputs>(model, result, y, other, to);
        } else if constexpr (trainable_layer<layer>) {
            T* const result = has_dense_from<I + 1, Network>() ? to : y;
            constexpr bool is_finished = [] {
                if constexpr (I + 1 < Network::depth)
                    return elementwise_activation<layer_type<I + 1, Network>>;
                else
                    return false;
            }();
            auto& outputs = as_column<layer::outputs>(result);
            if constexpr (is_finished)
                dense_outputs(outputs, as_column<Width>(x), layer_at<I>(model.layers), 1,
                              layer_at<I + 1>(model.layers));
            else
                dense_outputs(outputs, as_column<Width>(x), layer_at<I>(model.layers), 1, identity{});
            sample_through_layers<I + 1 + is_finished, layer::outputs>(model, result, y, other, to);
        } else if constexpr (std::is_const_v<X>) {
            T* const copy = has_dense_from<I + 1, Network>() ? to : y;
            for (int i = 0; i < Width; ++i) copy[i] = x[i];
            sample_through_layers<I, Width>(model, copy, y, other, to);
        } else {
            apply_activation(layer_at<I>(model.layers), as_column<Width>(x), 1);
            sample_through_layers<I + 1, Width>(model, x, y, to, other);
        }
    }
}

/// The outputs for one sample x of as many numbers as the network has inputs, into y[0] ... .
template <class Network>
constexpr void outputs_of_sample(Network const& model, typename Network::value_type const* x,
                                 typename Network::value_type* y) {
    using T = typename Network::value_type;
    if (__builtin_is_constant_evaluated()) {
        T features[Network::inputs][1];
        T outputs[Network::outputs][1];
        for (int f = 0; f < Network::inputs; ++f) features[f][0] = x[f];
        outputs_of_layers<Network::depth>(model, outputs, 1, features);
        for (int o = 0; o < Network::outputs; ++o) y[o] = outputs[o][0];
    } else {  // the same without copies, between two buffers
        constexpr int first = buffer_size<0, 0, Network>();
        constexpr int second = buffer_size<1, 0, Network>();
        T to[first > 0 ? first : 1];
        T other[second > 0 ? second : 1];
        Network const* parameters = &model;
        asm("" : "+r"(parameters));  // of a constant, too, all parameters are read, none written into the code
        sample_through_layers<0, Network::inputs>(*parameters, x, y, to, other);
    }
}

template <class Network>
constexpr void outputs_for_sample(Network const& model, vector<typename Network::value_type, Network::inputs> const& x,
                                  vector<typename Network::value_type, Network::outputs>& y) {
    outputs_of_sample(model, x.elements, y.elements);
}
template <class Network, class T, std::size_t F>
constexpr void outputs_for_sample(Network const& model, std::span<T, F> const& x,
                                  vector<typename Network::value_type, Network::outputs>& y) {
    outputs_of_sample(model, x.data(), y.elements);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
