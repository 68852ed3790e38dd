// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>
#include <constgrad/network/initialize.hpp>

#include <support/parameters.hpp>
#include <support/same_bits.hpp>

namespace scenario::initialize {

using namespace constgrad;
using model = constgrad::network<constgrad::dense<float, 4, 6>, relu, constgrad::dense<float, 6, 3>>;

constexpr auto drawn(initializer how, std::uint64_t seed) {
    model result{};
    random_generator generator{seed};
    constgrad::initialize(result, how, generator);
    return parameters::of(result);
}

/// The mean square of the weights of both layers over some seeds, and the greatest square.
struct squares {
    float mean[2];
    float greatest[2];
    bool biases_are_zero;
};

constexpr squares of(initializer how) {
    squares result{{0, 0}, {0, 0}, true};
    constexpr int seeds = 40;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        auto const list = drawn(how, seed);
        for (int i = 0; i < model::parameters; ++i) {
            int const layer = i < 30 ? 0 : 1;
            bool const is_bias = (i >= 24 && i < 30) || i >= 48;
            float const square = list[i] * list[i];
            if (is_bias) {
                result.biases_are_zero = result.biases_are_zero && list[i] == 0;
            } else {
                result.mean[layer] += square / (layer == 0 ? 24 * seeds : 18 * seeds);
            }
            if (square > result.greatest[layer]) result.greatest[layer] = square;
        }
    }
    return result;
}

constexpr bool about(float found, float expected) { return found > 0.85f * expected && found < 1.15f * expected; }

/// Uniform within +-sqrt(limit): the mean square is a third of the limit, which some number comes near to.
constexpr bool is_uniform(initializer how, float first, float second, bool biases_are_zero) {
    auto const found = of(how);
    float const limits[2]{first, second};
    for (int layer = 0; layer < 2; ++layer) {
        float const limit = limits[layer];
        if (found.greatest[layer] > 1.0001f * limit || found.greatest[layer] < 0.95f * limit) return false;
        if (!about(found.mean[layer], limit / 3)) return false;
    }
    return found.biases_are_zero == biases_are_zero;
}

constexpr bool is_normal(initializer how, float first, float second) {
    auto const found = of(how);
    return about(found.mean[0], first) && about(found.mean[1], second) && found.greatest[0] > 4 * first &&
           found.greatest[1] > 4 * second && found.biases_are_zero;
}

// The layers have 4 inputs and 6 outputs, and 6 and 3.
constexpr bool pytorch_default_is_uniform_with_biases() {
    return is_uniform(initializer::pytorch_default, 1.0f / 4, 1.0f / 6, false);
}
constexpr bool xavier_uniform_is_uniform() {
    return is_uniform(initializer::xavier_uniform, 6.0f / 10, 6.0f / 9, true);
}
constexpr bool he_uniform_is_uniform() { return is_uniform(initializer::he_uniform, 6.0f / 4, 6.0f / 6, true); }
constexpr bool xavier_normal_is_normal() { return is_normal(initializer::xavier_normal, 2.0f / 10, 2.0f / 9); }
constexpr bool he_normal_is_normal() { return is_normal(initializer::he_normal, 2.0f / 4, 2.0f / 6); }

constexpr bool zeros_are_zero() {
    for (float const parameter : drawn(initializer::zeros, 3).elements)
        if (!same_bits(parameter, 0.0f)) return false;
    return true;
}

constexpr bool parameters_depend_on_the_seed_alone() {
    return same_bits(drawn(initializer::he_normal, 7), drawn(initializer::he_normal, 7)) &&
           !same_bits(drawn(initializer::he_normal, 7), drawn(initializer::he_normal, 8));
}

constexpr bool weights_are_drawn_input_by_input_then_the_biases() {
    random_generator generator{5};
    float const limit = math::sqrt(0.25f);
    float const inverse = 1 / math::sqrt(4.0f);
    auto const list = drawn(initializer::pytorch_default, 5);
    for (int i = 0; i < 30; ++i)
        if (!same_bits(list[i], uniform<float>(generator, -inverse, inverse))) return false;
    return limit == inverse;
}

}  // namespace scenario::initialize
