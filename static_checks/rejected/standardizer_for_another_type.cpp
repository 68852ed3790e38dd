// SPDX-License-Identifier: BSL-1.0
// expect: standardizer: the features must be of the type of those that it was fitted to, float or double
#include <constgrad/training/standardizer.hpp>

using namespace constgrad;
constexpr standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
static_assert(scaler.transform(vector{1.0, 2.0, 3.0})[0] == 0);
#else
static_assert(scaler.transform(vector{1.0f, 2.0f, 3.0f})[0] == 0);
#endif
