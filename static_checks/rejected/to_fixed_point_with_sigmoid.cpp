// SPDX-License-Identifier: BSL-1.0
// expect: to_fixed_point: of the activations there are relu and identity in fixed point
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

using namespace constgrad;
constexpr matrix<float, 2, 1> rows{1, 2};
#ifdef REJECTED
constexpr auto model = to_fixed_point<q15>(network{dense<float, 1, 2>{}, sigmoid{}, dense<float, 2, 1>{}}, rows);
#else
constexpr auto model = to_fixed_point<q15>(network{dense<float, 1, 2>{}, relu{}, dense<float, 2, 1>{}}, rows);
#endif
static_assert(model.network.inputs == 1);
