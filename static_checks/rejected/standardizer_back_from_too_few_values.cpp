// SPDX-License-Identifier: BSL-1.0
// expect: standardizer: there must be as many features as in the data that it was fitted to
// expect: 2 == 3
#include <constgrad/training/standardizer.hpp>

using namespace constgrad;
constexpr standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
static_assert(scaler.inverse_transform({0, 2.5})[0] == 1);
#else
static_assert(scaler.inverse_transform({0, 2.5, 3.0f})[0] == 1);
#endif
