// SPDX-License-Identifier: BSL-1.0
// expect: network: all layers must compute in the same type, either float or double
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 4, 3>{}, dense<double, 3, 2>{}};
#else
constexpr network model{dense<float, 4, 3>{}, dense<float, 3, 2>{}};
#endif
static_assert(model.inputs == 4);
