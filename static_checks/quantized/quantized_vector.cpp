// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_vector.hpp>

constexpr constgrad::quantized_vector<2> pair{1, -128};
static_assert(pair[0] == 1 && pair[1] == -128 && sizeof(pair) == 2);
