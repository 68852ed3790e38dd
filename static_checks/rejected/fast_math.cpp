// SPDX-License-Identifier: BSL-1.0
// flags: -ffast-math
// expect: -ffast-math lets the compiler reorder arithmetic, so run time would no longer equal constant evaluation
#include <constgrad/simd/lanes.hpp>

static_assert(constgrad::lane_count<float> == 1);
