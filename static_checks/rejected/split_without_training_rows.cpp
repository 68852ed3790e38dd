// SPDX-License-Identifier: BSL-1.0
// expect: train_test_split: the number of test rows must be at least 1 and below the number of rows
#include <constgrad/training/train_test_split.hpp>

constexpr constgrad::regression_dataset<float, 3, 1> data{{{1, 2, 3}}, {{4, 5, 6}}};
#ifdef REJECTED
constexpr auto parts = constgrad::train_test_split<3>(data);
#else
constexpr auto parts = constgrad::train_test_split<2>(data);
#endif
static_assert(parts.train.rows == 1);
