// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/softmax_cross_entropy.hpp>

#include <constgrad/activation/relu.hpp>
#include <scenario/loss/softmax_cross_entropy.hpp>

static_assert(scenario::softmax_cross_entropy::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::softmax_cross_entropy::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::softmax_cross_entropy::agrees_with_pytorch<double>());
static_assert(scenario::softmax_cross_entropy::agrees_with_central_differences());
static_assert(scenario::softmax_cross_entropy::all());

template <class LastLayer>
constexpr bool accepts = constgrad::softmax_cross_entropy::accepts_last_layer<LastLayer>;
static_assert(accepts<constgrad::relu> && !accepts<constgrad::sigmoid> && !accepts<constgrad::softmax>);
