// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <type_traits>

#include <constgrad/activation/activation.hpp>
#include <constgrad/layer/dense.hpp>

namespace constgrad {

namespace detail {

template <class Layer>
inline constexpr bool is_dense = false;
template <scalar T, int Inputs, int Outputs>
inline constexpr bool is_dense<dense<T, Inputs, Outputs>> = true;

template <class Layer>
concept trainable_layer = is_dense<Layer>;

template <class T, class Layer>
inline constexpr bool computes_in = true;
template <class T, class U, int Inputs, int Outputs>
inline constexpr bool computes_in<T, dense<U, Inputs, Outputs>> = std::same_as<T, U>;

// A layer and the chain behind it. What is empty takes no room: it is a static member, because both g++ 12 and clang 16
// stumble over [[no_unique_address]] here.
template <class Layer, class Rest, bool HasLayer = !std::is_empty_v<Layer>, bool HasRest = !std::is_empty_v<Rest>>
struct chain_link {
    Layer layer{};
    Rest rest{};

    static constexpr chain_link of(Layer const& layer, Rest const& rest) { return {layer, rest}; }
    friend constexpr bool operator==(chain_link const&, chain_link const&) = default;
};
template <class Layer, class Rest>
struct chain_link<Layer, Rest, true, false> {
    Layer layer{};
    static constexpr Rest rest{};

    static constexpr chain_link of(Layer const& layer, Rest const&) { return {layer}; }
    friend constexpr bool operator==(chain_link const&, chain_link const&) = default;
};
template <class Layer, class Rest>
struct chain_link<Layer, Rest, false, true> {
    static constexpr Layer layer{};
    Rest rest{};

    static constexpr chain_link of(Layer const&, Rest const& rest) { return {rest}; }
    friend constexpr bool operator==(chain_link const&, chain_link const&) = default;
};
template <class Layer, class Rest>
struct chain_link<Layer, Rest, false, false> {
    static constexpr Layer layer{};
    static constexpr Rest rest{};

    static constexpr chain_link of(Layer const&, Rest const&) { return {}; }
    friend constexpr bool operator==(chain_link const&, chain_link const&) = default;
};

/// The layers from one on, and how many features come in.
template <int Inputs, class... Layers>
struct layer_chain {
    static constexpr int outputs = Inputs;
    static constexpr int parameters = 0;
    friend constexpr bool operator==(layer_chain const&, layer_chain const&) = default;
};

template <int Inputs, class Layer, class... Rest>
    requires activation<Layer>
struct layer_chain<Inputs, Layer, Rest...> : chain_link<Layer, layer_chain<Inputs, Rest...>> {
    using rest_type = layer_chain<Inputs, Rest...>;
    static constexpr int outputs = rest_type::outputs;
    static constexpr int parameters = rest_type::parameters;

    friend constexpr bool operator==(layer_chain const&, layer_chain const&) = default;
};

template <int Inputs, scalar T, int LayerInputs, int LayerOutputs, class... Rest>
struct layer_chain<Inputs, dense<T, LayerInputs, LayerOutputs>, Rest...>
    : chain_link<dense<T, LayerInputs, LayerOutputs>, layer_chain<LayerOutputs, Rest...>> {
    using rest_type = layer_chain<LayerOutputs, Rest...>;
    static constexpr int outputs = rest_type::outputs;
    static constexpr int parameters = LayerInputs * LayerOutputs + LayerOutputs + rest_type::parameters;

    friend constexpr bool operator==(layer_chain const&, layer_chain const&) = default;
};

template <class Chain>
inline constexpr bool begins_with_activation = false;
template <int Inputs, activation A, class... Rest>
inline constexpr bool begins_with_activation<layer_chain<Inputs, A, Rest...>> = true;

/// Each dense layer must take what the one before it gives. (A struct for each pair, so that the compilers name the
/// two.)
template <class... Layers>
struct neighbours {
    static constexpr bool agree = true;
};
template <scalar T, int In, int Out, activation A, class... Rest>
struct neighbours<dense<T, In, Out>, A, Rest...> : neighbours<dense<T, In, Out>, Rest...> {};
template <scalar T, int In, int Out, scalar U, int NextIn, int NextOut, class... Rest>
struct neighbours<dense<T, In, Out>, dense<U, NextIn, NextOut>, Rest...>
    : neighbours<dense<U, NextIn, NextOut>, Rest...> {
    static_assert(Out == NextIn, "network: a layer's outputs must equal the next layer's inputs");
};

template <class Layer>
concept layer = trainable_layer<Layer> || activation<Layer>;

template <class... Layers>
struct first_layer {
    static_assert(sizeof...(Layers) > 0, "network: there must be at least one layer");
    static constexpr bool is_dense = false;
    using type = dense<float, 1, 1>;
};
template <class First, class... Rest>
struct first_layer<First, Rest...> {
    static_assert(layer<First> && (layer<Rest> && ...),
                  "network: each layer must be a dense layer or an activation, which has apply() and propagate()");
    static constexpr bool all_are_layers = layer<First> && (layer<Rest> && ...);
    static_assert(!all_are_layers || trainable_layer<First>,
                  "network: the first layer must be dense, because it tells the number of inputs");
    static constexpr bool is_dense = all_are_layers && trainable_layer<First>;
    using type = std::conditional_t<is_dense, First, dense<float, 1, 1>>;
};

template <class First, class... Rest>
struct last_of : last_of<Rest...> {};
template <class Last>
struct last_of<Last> {
    using type = Last;
};

template <class Chain>
constexpr Chain make_chain() {
    return {};
}
template <class Chain, class Layer, class... Rest>
constexpr Chain make_chain(Layer const& layer, Rest const&... rest) {
    if constexpr (requires { typename Chain::rest_type; })
        return {Chain::of(layer, make_chain<typename Chain::rest_type>(rest...))};
    else
        return {};  // `network` has complained already
}

}  // namespace detail

/// A chain of layers: dense layers with activations behind them. Holds the parameters and nothing else, so its size is
/// theirs. `network{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}}` has 4 inputs and 3 outputs.
template <class... Layers>
struct network {
    static constexpr bool is_well_formed = detail::first_layer<Layers...>::is_dense;
    using first_type = typename detail::first_layer<Layers...>::type;
    using last_layer_type = typename detail::last_of<Layers...>::type;
    using value_type = typename first_type::value_type;
    using chain_type = std::conditional_t<is_well_formed, detail::layer_chain<first_type::inputs, Layers...>,
                                          detail::layer_chain<first_type::inputs>>;
    static_assert(!is_well_formed || (detail::computes_in<value_type, Layers> && ...),
                  "network: all layers must compute in the same type, either float or double");
    static_assert(detail::neighbours<Layers...>::agree);
    static constexpr int inputs = first_type::inputs;
    static constexpr int outputs = chain_type::outputs;
    static constexpr int parameters = chain_type::parameters;
    static constexpr int depth = sizeof...(Layers);  ///< the number of layers, activations included

    chain_type layers;

    constexpr explicit network(Layers const&... chain) : layers(detail::make_chain<chain_type>(chain...)) {}
    constexpr network() = default;

    friend constexpr bool operator==(network const&, network const&) = default;
};

}  // namespace constgrad
