// SPDX-License-Identifier: BSL-1.0
// expect: network: each layer must be a dense layer or an activation
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 4, 3>{}, softmax_cross_entropy{}};
#else
constexpr network model{dense<float, 4, 3>{}, softmax{}};
#endif
static_assert(model.depth == 2);
