// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/network/network.hpp>

#include <support/parameters.hpp>

namespace scenario::network {

using namespace constgrad;

constexpr bool layers_are_kept_in_order() {
    constgrad::network const chain{constgrad::dense<float, 1, 2>{{{1, 2}}, {{3, 4}}}, relu{},
                                   constgrad::dense<float, 2, 1>{{{5, 6}}, {{7}}}, leaky_relu<0.5>{}};
    auto const list = parameters::of(chain);
    for (int i = 0; i < 7; ++i)
        if (list[i] != static_cast<float>(i + 1)) return false;
    return chain.layers.rest.rest.rest.layer.negative_slope == 0.5 && chain.inputs == 1 && chain.outputs == 1 &&
           chain.parameters == 7;
}

constexpr bool networks_with_equal_parameters_are_equal() {
    constgrad::network const a{constgrad::dense<float, 1, 1>{{{1}}, {{2}}}, relu{}};
    constgrad::network const b{constgrad::dense<float, 1, 1>{{{1}}, {{2}}}, relu{}};
    constgrad::network const c{constgrad::dense<float, 1, 1>{{{1}}, {{3}}}, relu{}};
    return a == b && a != c;
}

constexpr bool a_network_without_values_holds_zeros() {
    constgrad::network<constgrad::dense<float, 2, 2>, leaky_relu<>, constgrad::dense<float, 2, 1>, softmax> const
        chain{};
    for (float const parameter : parameters::of(chain).elements)
        if (parameter != 0) return false;
    return chain.layers.rest.layer.negative_slope == 0.01;
}

constexpr bool all() {
    return layers_are_kept_in_order() && networks_with_equal_parameters_are_equal() &&
           a_network_without_values_holds_zeros();
}

}  // namespace scenario::network
