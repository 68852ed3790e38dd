// SPDX-License-Identifier: BSL-1.0
// expect: sizes_agree|2 == 3
#include <constgrad/training/standardizer.hpp>

constexpr constgrad::standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
constexpr auto row = scaler.transform(constgrad::vector<float, 2>{{1, 2}});
#else
constexpr auto row = scaler.transform(constgrad::vector<float, 3>{{1, 2, 3}});
#endif
static_assert(row[0] == 0);
