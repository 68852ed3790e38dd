// SPDX-License-Identifier: BSL-1.0
// expect: train_test_split
#include <constgrad/training/train_test_split.hpp>

constexpr constgrad::regression_dataset<float, 3, 1> data{{{1, 2, 3}}, {{4, 5, 6}}};
#ifdef REJECTED
constexpr auto parts = constgrad::train_test_split<4>(data);
#else
constexpr auto parts = constgrad::train_test_split<1>(data);
#endif
static_assert(parts.test.rows == 1);
