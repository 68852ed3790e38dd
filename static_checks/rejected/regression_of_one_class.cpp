// SPDX-License-Identifier: BSL-1.0
// expect: softmax_regression: the number of classes must be at least 2
#include <constgrad/model/softmax_regression.hpp>

#ifdef REJECTED
constexpr constgrad::softmax_regression<float, 4, 1> model{};
#else
constexpr constgrad::softmax_regression<float, 4, 2> model{};
#endif
static_assert(model.intercept(0) == 0);
