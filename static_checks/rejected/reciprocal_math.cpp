// SPDX-License-Identifier: BSL-1.0
// flags: -freciprocal-math
// expect: -freciprocal-math turns divisions into products, so run time would no longer equal constant evaluation
#if defined(REJECTED) && defined(__clang__)
#define __RECIPROCAL_MATH__ 1  // clang does not tell of this flag
#endif
#include <constgrad/simd/lanes.hpp>

static_assert(constgrad::lane_count<float> == 1);
