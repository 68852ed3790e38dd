// SPDX-License-Identifier: BSL-1.0
// expect: dense: the numbers of inputs and outputs must be at least 1
#include <constgrad/layer/dense.hpp>

#ifdef REJECTED
constexpr constgrad::dense<float, 4, 0> layer{};
#else
constexpr constgrad::dense<float, 4, 1> layer{};
#endif
static_assert(layer.inputs == 4);
