// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_model.hpp>

constexpr constgrad::quantized_model<constgrad::quantized_dense<3, 1>> model{{}, {0.5f, 10}, {}};
static_assert(model.quantized({1, -2, 100}) == constgrad::quantized_vector<3>{12, 6, 127});
