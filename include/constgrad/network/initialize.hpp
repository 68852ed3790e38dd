// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/random/normal.hpp>
#include <constgrad/random/uniform.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// How the parameters of dense layers are drawn before training; i and o are the layer's numbers of inputs and outputs.
/// Drawn layer by layer: the weights input by input, then the biases.
enum class initializer : unsigned char {
    pytorch_default,  ///< weights and biases uniform in +-1 / sqrt(i), as torch.nn.Linear
    xavier_uniform,   ///< weights uniform in +-sqrt(6 / (i + o)), biases 0 (Glorot and Bengio 2010)
    xavier_normal,    ///< weights normal with standard deviation sqrt(2 / (i + o)), biases 0
    he_uniform,       ///< weights uniform in +-sqrt(6 / i), biases 0 (He et al. 2015)
    he_normal,        ///< weights normal with standard deviation sqrt(2 / i), biases 0
    zeros,            ///< all 0: for models without hidden layers
};

namespace detail {

template <scalar T, int In, int Out>
constexpr void initialize_layer(dense<T, In, Out>& layer, initializer how, random_generator& generator) {
    bool const is_normal = how == initializer::xavier_normal || how == initializer::he_normal;
    T spread{};
    switch (how) {
        case initializer::pytorch_default:
            spread = T(1) / math::sqrt(T(In));
            break;
        case initializer::xavier_uniform:
            spread = math::sqrt(T(6) / T(In + Out));
            break;
        case initializer::xavier_normal:
            spread = math::sqrt(T(2) / T(In + Out));
            break;
        case initializer::he_uniform:
            spread = math::sqrt(T(6) / T(In));
            break;
        case initializer::he_normal:
            spread = math::sqrt(T(2) / T(In));
            break;
        case initializer::zeros:
            break;
    }
    for (int i = 0; i < In * Out; ++i)
        layer.weights.elements[i] = spread == T(0) ? T(0)
                                    : is_normal    ? spread * normal<T>(generator)
                                                   : uniform<T>(generator, -spread, spread);
    for (int o = 0; o < Out; ++o)
        layer.bias.elements[o] = how == initializer::pytorch_default ? uniform<T>(generator, -spread, spread) : T(0);
}

template <int Inputs>
constexpr void initialize_chain(layer_chain<Inputs> const&, initializer, random_generator&) {}

template <class Chain>
constexpr void initialize_chain(Chain& chain, initializer how, random_generator& generator) {
    if constexpr (trainable_layer<std::remove_cvref_t<decltype(chain.layer)>>)
        initialize_layer(chain.layer, how, generator);
    initialize_chain(chain.rest, how, generator);
}

}  // namespace detail

/// Draws the parameters of a network anew.
template <class... Layers>
constexpr void initialize(network<Layers...>& model, initializer how, random_generator& generator) {
    detail::initialize_chain(model.layers, how, generator);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
