// SPDX-License-Identifier: BSL-1.0
// expect: matrix: the numbers of rows and columns must be at least 1
#include <constgrad/linalg/matrix.hpp>

#ifdef REJECTED
constexpr constgrad::matrix<float, 0, 3> m{};
#else
constexpr constgrad::matrix<float, 1, 3> m{};
#endif
static_assert(m.columns == 3);
