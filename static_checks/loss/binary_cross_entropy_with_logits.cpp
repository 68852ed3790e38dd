// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>

#include <constgrad/activation/relu.hpp>
#include <scenario/loss/binary_cross_entropy_with_logits.hpp>

static_assert(scenario::binary_cross_entropy_with_logits::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::binary_cross_entropy_with_logits::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::binary_cross_entropy_with_logits::agrees_with_pytorch<double>());
static_assert(scenario::binary_cross_entropy_with_logits::agrees_with_central_differences());
static_assert(scenario::binary_cross_entropy_with_logits::all());

template <class LastLayer>
constexpr bool accepts = constgrad::binary_cross_entropy_with_logits::accepts_last_layer<LastLayer>;
static_assert(accepts<constgrad::relu> && !accepts<constgrad::sigmoid> && !accepts<constgrad::softmax>);
