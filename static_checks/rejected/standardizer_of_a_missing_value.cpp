// SPDX-License-Identifier: BSL-1.0
// expect: fit_standardizer: the features must be numbers \(no NaN for a missing value
#include <limits>

#include <constgrad/training/standardizer.hpp>

#ifdef REJECTED
constexpr float last = std::numeric_limits<float>::quiet_NaN();
#else
constexpr float last = 3;
#endif
constexpr constgrad::regression_dataset<float, 3, 1> data{{{1, 2, last}}, {{4, 5, 6}}};
constexpr auto scaler = constgrad::fit_standardizer(data);
static_assert(scaler.mean[0] == 2);
