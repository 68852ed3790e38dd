// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rows of data.hpp, and a network for them with parameters that were drawn.

#include <constgrad/activation/relu.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/network.hpp>

#include "data.hpp"

inline constexpr auto drawn = [] {
    constgrad::network network{constgrad::dense<float, INPUTS, HIDDEN>{}, constgrad::relu{},
                               constgrad::dense<float, HIDDEN, OUTPUTS>{}};
    constgrad::random_generator generator{7};
    constgrad::initialize(network, constgrad::initializer::pytorch_default, generator);
    return network;
}();
