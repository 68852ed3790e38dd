// SPDX-License-Identifier: BSL-1.0
// expect: standardizer: there must be as many features as in the data that it was fitted to
// expect: 2 == 3
#include <constgrad/training/standardizer.hpp>

using namespace constgrad;
constexpr standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
constexpr matrix<float, 3, 2> rows{1, 2, 3, 4, 5, 6};
static_assert(scaler.transform(rows)(0, 0) == 0);
#else
constexpr matrix<float, 2, 3> rows{1, 2, 3, 4, 5, 6};
static_assert(scaler.transform(rows)(0, 0) == 0);
#endif
