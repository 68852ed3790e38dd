// SPDX-License-Identifier: BSL-1.0
// expect: network: there must be at least one layer
#include <constgrad/network/network.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network<> model{};
#else
constexpr network<dense<float, 4, 3>> model{};
#endif
static_assert(model.inputs == 4);
