// SPDX-License-Identifier: BSL-1.0
// expect: half: the number must be even
#include <constgrad/core/expects.hpp>

constexpr int half(int number) {
    constgrad::expects(number % 2 == 0, "half: the number must be even");
    return number / 2;
}

#ifdef REJECTED
static_assert(half(3) == 1);
#else
static_assert(half(4) == 2);
#endif
