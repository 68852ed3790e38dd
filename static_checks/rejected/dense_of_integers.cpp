// SPDX-License-Identifier: BSL-1.0
// expect: scalar
#include <constgrad/layer/dense.hpp>

#ifdef REJECTED
constexpr constgrad::dense<int, 4, 1> layer{};
#else
constexpr constgrad::dense<double, 4, 1> layer{};
#endif
static_assert(layer.inputs == 4);
