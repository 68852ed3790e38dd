// SPDX-License-Identifier: BSL-1.0
// expect: r_squared, mean_squared_error_of: the data must have real-valued targets
#include <constgrad/model/linear_regression.hpp>

constexpr constgrad::linear_regression<float, 1> model{};
#ifdef REJECTED
constexpr constgrad::classification_dataset<float, 3, 1, 2> data{{1, 2, 3}, {0, 1, 1}};
#else
constexpr constgrad::regression_dataset<float, 3, 1> data{{1, 2, 3}, {0, 1, 1}};
#endif
static_assert(model.score(data) < 1);
