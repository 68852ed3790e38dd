// SPDX-License-Identifier: BSL-1.0
// flags: -ffinite-math-only
// expect: -ffinite-math-only drops the checks for infinity and NaN, by which training notices that it diverges
#include <constgrad/simd/lanes.hpp>

static_assert(constgrad::lane_count<float> == 1);
