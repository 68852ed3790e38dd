// SPDX-License-Identifier: BSL-1.0
#pragma once

// A network 64-32-10 with parameters that were drawn, and one sample for it.

#include <constgrad/activation/relu.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/network.hpp>

constexpr auto make_network() {
    constgrad::network drawn{constgrad::dense<float, 64, 32>{}, constgrad::relu{}, constgrad::dense<float, 32, 10>{}};
    constgrad::random_generator generator{7};
    constgrad::initialize(drawn, constgrad::initializer::pytorch_default, generator);
    return drawn;
}
constexpr auto make_sample() {
    constgrad::vector<float, 64> sample{};
    for (int i = 0; i < 64; ++i) sample[i] = static_cast<float>(i % 17) / 16;
    return sample;
}

inline constexpr auto model = make_network();
inline constexpr auto sample = make_sample();
