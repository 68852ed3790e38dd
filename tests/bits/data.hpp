// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/training/dataset.hpp>

#include "fingerprint.hpp"

// Data and parameters from a seed, and parameters into a fingerprint.

namespace {

using namespace constgrad;

template <class T, int N, int F, int C>
constexpr classification_dataset<T, N, F, C> classes(std::uint32_t seed) {
    classification_dataset<T, N, F, C> data{};
    fill(data.features.elements, seed);
    for (int i = 0; i < N; ++i)
        data.targets[i] =
            static_cast<unsigned char>(((data.features(i, 0) > 0 ? 1 : 0) + (data.features(i, 1) > 0 ? 1 : 0)) % C);
    return data;
}

template <class T, int N, int F, int O>
constexpr regression_dataset<T, N, F, O> numbers(std::uint32_t seed) {
    regression_dataset<T, N, F, O> data{};
    fill(data.features.elements, seed);
    fill(data.targets.elements, seed + 1);
    return data;
}

template <class Chain>
constexpr void add_parameters(fingerprint& to, Chain const& chain) {
    if constexpr (requires { chain.layer; }) {
        if constexpr (requires { chain.layer.weights; }) {
            to.add(chain.layer.weights.elements);
            to.add(chain.layer.bias.elements);
        }
        add_parameters(to, chain.rest);
    }
}

template <class Chain>
constexpr void fill_parameters(Chain& chain, std::uint32_t seed) {
    if constexpr (requires { chain.layer; }) {
        if constexpr (requires { chain.layer.weights; }) {
            fill(chain.layer.weights.elements, seed);
            fill(chain.layer.bias.elements, seed + 1);
        }
        if constexpr (!std::is_const_v<std::remove_reference_t<decltype(chain.rest)>>)
            fill_parameters(chain.rest, seed + 2);
    }
}

}  // namespace
