// SPDX-License-Identifier: BSL-1.0
// expect: the first layer must be dense, because it tells the number of inputs
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{relu{}, dense<float, 4, 3>{}};
#else
constexpr network model{dense<float, 4, 3>{}, relu{}};
#endif
static_assert(model.inputs == 4);
