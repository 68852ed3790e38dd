// SPDX-License-Identifier: BSL-1.0
// expect: inner_dimensions_agree
#include <constgrad/linalg/product.hpp>

#ifdef REJECTED
constexpr auto product = constgrad::matmul(constgrad::matrix<float, 2, 3>{}, constgrad::matrix<float, 4, 5>{});
#else
constexpr auto product = constgrad::matmul(constgrad::matrix<float, 2, 3>{}, constgrad::matrix<float, 3, 5>{});
#endif
static_assert(product.columns == 5);
