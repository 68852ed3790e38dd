// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <utility>

#include <constgrad/core/scalar.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/vector.hpp>
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

// Whether Model is a network; otherwise a sentence says so, and no other error follows.
template <class Model>
constexpr bool is_network() {
    constexpr bool itself = std::derived_from<Model, network_of<Model>>;
    static_assert(itself, "network: pass the trained network, trained.network, instead of the whole result of fit");
    return itself;
}

// The same for a network that can be asked about samples of F features of type T.
template <class Model, scalar T, int F>
constexpr bool takes() {
    constexpr bool network_itself = is_network<Model>();
    constexpr bool same_type = std::same_as<T, value_type_of<Model>>;
    static_assert(same_type, "network: the features must be of the type that the network computes in, float or double");
    static_assert(F == inputs_of<Model>, "network: a sample must have as many features as the network has inputs");
    return network_itself && takes_samples<network_of<Model>, T, F>;
}

template <scalar T, int N, int F>
void rows_in(matrix<T, N, F> const&);
template <class X>
concept has_rows = requires(X const& x) { rows_in(x); };

template <scalar T, int F>
vector<T, F> vector_in(vector<T, F> const&);
template <class X>
concept has_vector = requires(X const& x) { vector_in(x); };

template <class T, std::size_t F>
std::span<T, F> span_in(std::span<T, F> const&);
template <class X>
concept has_span = requires(X const& x) { span_in(x); };

template <class Model>
using sample_for = vector<value_type_of<Model>, inputs_of<Model>>;

// The same for one sample: a vector, or what converts to one, or a span of fixed size.
template <class Model, class X>
constexpr bool takes_sample() {
    if constexpr (has_vector<X>) {
        using found = decltype(vector_in(std::declval<X const&>()));
        return takes<Model, typename found::value_type, found::size>();
    } else if constexpr (has_span<X>) {
        using found = decltype(span_in(std::declval<X const&>()));
        constexpr bool has_size = found::extent != std::dynamic_extent;
        static_assert(has_size,
                      "network: a span must have the size of a sample in its type: std::span<float const, 4>");
        if constexpr (has_size)
            return takes<Model, typename found::value_type, static_cast<int>(found::extent)>();
        else
            return false;
    } else {
        constexpr bool converts = std::convertible_to<X const&, sample_for<Model>>;
        static_assert(converts,
                      "network: a sample is a constgrad::vector, or a std::span<float const, N>(pointer, N); for "
                      "several, the rows of a constgrad::matrix, there are "
                      "predict, predict_classes and predict_probabilities");
        return is_network<Model>() && converts;
    }
}

}  // namespace detail

}  // namespace constgrad
