// SPDX-License-Identifier: BSL-1.0
// expect: standardizer: there must be as many features as in the data that it was fitted to
// expect: 1 == 3
#include <constgrad/training/standardizer.hpp>

using namespace constgrad;
constexpr standardizer<float, 3> scaler{{{1, 2, 3}}, {{1, 1, 1}}};
#ifdef REJECTED
constexpr regression_dataset<float, 2, 1> data{};
static_assert(scaler.inverse_transform(data).features(0, 0) == 1);
#else
constexpr regression_dataset<float, 2, 3> data{};
static_assert(scaler.inverse_transform(data).features(0, 0) == 1);
#endif
