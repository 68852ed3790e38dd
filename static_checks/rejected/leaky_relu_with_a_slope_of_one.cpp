// SPDX-License-Identifier: BSL-1.0
// expect: leaky_relu: the negative slope must be above 0 and below 1, also as a float
#include <constgrad/activation/leaky_relu.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr leaky_relu<1 - 1e-9> leak{};  // 1 as a float
#else
constexpr leaky_relu<1 - 1e-6> leak{};
#endif
static_assert(leak.negative_slope > 0.99);
