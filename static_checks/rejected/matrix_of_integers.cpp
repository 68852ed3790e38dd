// SPDX-License-Identifier: BSL-1.0
// expect: scalar
#include <constgrad/linalg/matrix.hpp>

#ifdef REJECTED
constexpr constgrad::matrix<int, 2, 2> numbers{{1, 2, 3, 4}};
#else
constexpr constgrad::matrix<float, 2, 2> numbers{{1, 2, 3, 4}};
#endif
static_assert(numbers(1, 1) == 4);
