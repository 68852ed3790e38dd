// SPDX-License-Identifier: BSL-1.0
// expect: vector: one of the values must be a float or a double
#include <constgrad/linalg/vector.hpp>

#ifdef REJECTED
constexpr constgrad::vector sample{1, 2, 3};
#else
constexpr constgrad::vector sample{1, 2.0f, 3};
#endif
static_assert(sample[2] == 3);
