// SPDX-License-Identifier: BSL-1.0
// expect: a layer's outputs must equal the next layer's inputs
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 4, 16>{}, relu{}, dense<float, 8, 3>{}};
#else
constexpr network model{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}};
#endif
static_assert(model.outputs == 3);
