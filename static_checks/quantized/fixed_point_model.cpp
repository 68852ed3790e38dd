// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_model.hpp>

constexpr constgrad::fixed_point_model<constgrad::q15, 3, 1> model{{}, {13}, {}};
static_assert(model.quantized({1, -2, 100}) == constgrad::quantized_vector<3, constgrad::q15>{8192, -16384, 32767});
