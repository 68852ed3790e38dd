// SPDX-License-Identifier: BSL-1.0
// expect: 16 == 8
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 4, 16>{}, dense<float, 8, 3>{}};
#else
constexpr network model{dense<float, 4, 16>{}, dense<float, 16, 3>{}};
#endif
static_assert(model.outputs == 3);
