// SPDX-License-Identifier: BSL-1.0
// expect: mean_squared_error_of: the network must have as many outputs as the data has target columns
// expect: 2 == 1
#include <constgrad/network/score.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 1, 2>{}};
#else
constexpr network model{dense<float, 1, 1>{}};
#endif
constexpr regression_dataset<float, 3, 1> data{{1, 2, 3}, {0, 1, 2}};
static_assert(mean_squared_error_of(model, data) > 0);
