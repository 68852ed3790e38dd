// SPDX-License-Identifier: BSL-1.0
// expect: the data must have real-valued targets; for class labels there are accuracy
#include <constgrad/network/score.hpp>

using namespace constgrad;
constexpr network model{dense<float, 1, 1>{}};
constexpr classification_dataset<float, 3, 1, 2> data{{1, 2, 3}, {0, 1, 1}};
#ifdef REJECTED
static_assert(r_squared(model, data) <= 1);
#else
static_assert(accuracy(model, data) <= 1);
#endif
