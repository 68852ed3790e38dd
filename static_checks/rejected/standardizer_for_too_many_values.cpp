// SPDX-License-Identifier: BSL-1.0
// expect: standardizer: there must be as many features as in the data that it was fitted to
// expect: 4 == 3
#include <constgrad/training/standardizer.hpp>

using namespace constgrad;
constexpr standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
static_assert(scaler.transform({1, 2.5, 3.0f, 4})[0] == 0);
#else
static_assert(scaler.transform({1, 2.5, 3.0f})[0] == 0);
#endif
