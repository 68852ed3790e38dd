// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/activation.hpp>

#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/softmax.hpp>

using namespace constgrad;

static_assert(elementwise_activation<relu> && !row_activation<relu>);
static_assert(row_activation<softmax> && !elementwise_activation<softmax>);
static_assert(!activation<float> && !activation<int>);
