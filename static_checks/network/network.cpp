// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/network.hpp>

#include <type_traits>

#include <scenario/network/network.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

using namespace constgrad;
using classifier = network<dense<float, 4, 16>, relu, dense<float, 16, 3>, softmax>;

static_assert(classifier::inputs == 4 && classifier::outputs == 3 && classifier::parameters == 131);
static_assert(sizeof(classifier) == 131 * sizeof(float), "a network holds its parameters and nothing else");
static_assert(sizeof(network<dense<double, 3, 2>>) == 8 * sizeof(double));
static_assert(std::is_trivially_copyable_v<classifier>);

template <network<dense<float, 1, 1>, relu> N>
constexpr float bias = N.layers.layer.bias[0];
static_assert(bias<network{dense<float, 1, 1>{{{2}}, {{3}}}, relu{}}> == 3, "a network may be a template argument");

static_assert(scenario::network::all());
