// SPDX-License-Identifier: BSL-1.0
// expect: log_loss: the data must have class labels; for real-valued targets there are r_squared
#include <constgrad/network/score.hpp>

using namespace constgrad;
constexpr network model{dense<float, 1, 1>{}};
constexpr regression_dataset<float, 3, 1> data{{1, 2, 3}, {0, 1, 2}};
#ifdef REJECTED
static_assert(accuracy(model, data) <= 1);
#else
static_assert(r_squared(model, data) <= 1);
#endif
