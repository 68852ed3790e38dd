// SPDX-License-Identifier: BSL-1.0
// expect: leaky_relu: the negative slope must be above 0 and below 1
#include <constgrad/activation/leaky_relu.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr leaky_relu<0> leak{};
#else
constexpr leaky_relu<0.2> leak{};
#endif
static_assert(leak.negative_slope == 0.2);
