// SPDX-License-Identifier: BSL-1.0
// expect: fixed_point_number
#include <constgrad/quantized/to_fixed_point.hpp>

using namespace constgrad;
constexpr matrix<float, 2, 1> rows{1, 2};
#ifdef REJECTED
constexpr auto model = to_fixed_point<signed char>(network{dense<float, 1, 2>{}}, rows);
#else
constexpr auto model = to_fixed_point<q15>(network{dense<float, 1, 2>{}}, rows);
#endif
static_assert(model.network.inputs == 1);
