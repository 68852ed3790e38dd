// SPDX-License-Identifier: BSL-1.0
// expect: train_test_split: say in angle brackets how many rows are for the test
#include <constgrad/training/train_test_split.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 4, 1> data{{1, 2, 3, 4}, {1, 2, 3, 4}};
#ifdef REJECTED
constexpr auto parts = train_test_split(data, 0.25);
#else
constexpr auto parts = train_test_split<1>(data, 25);
#endif
static_assert(parts.train.rows > 2);
