// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <scalar T, int N>
constexpr void add_to_digest(std::uint64_t& digest, T const (&values)[N]) {
    using word = std::make_unsigned_t<lane_integers<T>>;
    for (int i = 0; i < N; ++i)
        digest = (digest ^ std::uint64_t{static_cast<word>(simd::bits_of(values[i]))}) * 0x100000001b3u;
}

template <int Inputs>
constexpr void add_to_digest(std::uint64_t&, layer_chain<Inputs> const&) {}

template <int Inputs, class Layer, class... Rest>
constexpr void add_to_digest(std::uint64_t& digest, layer_chain<Inputs, Layer, Rest...> const& chain) {
    if constexpr (trainable_layer<Layer>) {
        add_to_digest(digest, chain.layer.weights.elements);
        add_to_digest(digest, chain.layer.bias.elements);
    }
    add_to_digest(digest, chain.rest);
}

}  // namespace detail

/// 64 bits that tell whether two networks of one type have the same parameters to the last bit (signed zeros differ):
/// FNV-1a (Fowler, Noll, Vo), taking the bit pattern of a parameter at a time, the weights of a layer row by row before
/// its bias, the layers from the first to the last. The same on every target.
template <detail::has_network Model>
constexpr std::uint64_t digest(Model const& model) {
    std::uint64_t result = 0xcbf29ce484222325u;
    if constexpr (detail::is_network<Model>()) detail::add_to_digest(result, model.layers);
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
