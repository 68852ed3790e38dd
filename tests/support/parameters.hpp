// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/network/network.hpp>

/// The parameters of a network in a row: layer by layer, the weights (inputs x outputs), then the bias.
namespace parameters {

template <class T, int Count>
struct list {
    T elements[Count];
    constexpr T& operator[](int i) { return elements[i]; }
    constexpr T const& operator[](int i) const { return elements[i]; }
};

/// Calls visit(parameter) for each of them.
template <class Chain, class Visit>
constexpr void visit_chain(Chain& chain, Visit const& visit) {
    if constexpr (requires { chain.layer; }) {
        if constexpr (requires { chain.layer.weights; }) {
            for (auto& w : chain.layer.weights.elements) visit(w);
            for (auto& b : chain.layer.bias.elements) visit(b);
        }
        visit_chain(chain.rest, visit);
    }
}

template <class... Layers>
constexpr auto of(constgrad::network<Layers...> const& network) {
    using type = constgrad::network<Layers...>;
    list<typename type::value_type, type::parameters> result{};
    int i = 0;
    visit_chain(network.layers, [&](auto const& parameter) { result[i++] = parameter; });
    return result;
}

/// `network` with other parameters.
template <class... Layers, class Number, int Count>
constexpr auto with(constgrad::network<Layers...> network, Number const (&values)[Count]) {
    using type = constgrad::network<Layers...>;
    static_assert(Count == type::parameters);
    int i = 0;
    visit_chain(network.layers,
                [&](auto& parameter) { parameter = static_cast<typename type::value_type>(values[i++]); });
    return network;
}

}  // namespace parameters
