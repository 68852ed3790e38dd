// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <utility>

#include <constgrad/core/scalar.hpp>
#include <constgrad/network/network.hpp>

namespace constgrad {

/// Whether a network takes samples of F features of type T: what predictions and scores demand. They say so in
/// sentences rather than by a constraint, so this is what to ask in a `requires`.
template <class Network, class T, int F>
concept takes_samples = std::same_as<T, typename Network::value_type> && F == Network::inputs;

namespace detail {

// The network in what is passed as one: that itself (without what a model adds), or the `.network` of a result of fit,
// which is passed by mistake.
template <class... Layers>
network<Layers...> network_in(network<Layers...> const&);
template <class Result>
auto network_in(Result const& result) -> decltype(network_in(result.network));

template <class Model>
using network_of = decltype(network_in(std::declval<Model const&>()));

template <class Model>
concept has_network = requires { typename network_of<Model>; };

template <class Model>
using value_type_of = typename network_of<Model>::value_type;
template <class Model>
inline constexpr int inputs_of = network_of<Model>::inputs;
template <class Model>
inline constexpr int outputs_of = network_of<Model>::outputs;

// Whether Model can be asked about samples of F features of type T; otherwise a sentence says why not, and no other
// error follows.
template <class Model, scalar T, int F>
constexpr bool takes() {
    constexpr bool is_network = std::derived_from<Model, network_of<Model>>;
    static_assert(is_network, "network: pass the trained network, trained.network, instead of the whole result of fit");
    constexpr bool same_type = std::same_as<T, value_type_of<Model>>;
    static_assert(same_type, "network: the features must be of the type that the network computes in, float or double");
    static_assert(F == inputs_of<Model>, "network: a sample must have as many features as the network has inputs");
    return is_network && takes_samples<network_of<Model>, T, F>;
}

}  // namespace detail

}  // namespace constgrad
