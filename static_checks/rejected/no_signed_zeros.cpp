// SPDX-License-Identifier: BSL-1.0
// flags: -fno-signed-zeros
// expect: -fno-signed-zeros gives zeros any sign, so run time would no longer equal constant evaluation
#if defined(REJECTED) && defined(__clang__)
#define __NO_SIGNED_ZEROS__ 1  // clang does not tell of this flag
#endif
#include <constgrad/simd/lanes.hpp>

static_assert(constgrad::lane_count<float> == 1);
