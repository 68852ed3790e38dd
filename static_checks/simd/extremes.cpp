// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/extremes.hpp>

#include <scenario/simd/extremes.hpp>

using namespace scenario::extremes;

static_assert(are_selections<float>(edges<float>));
static_assert(are_selections<double>(edges<double>));
static_assert(are_selections<constgrad::lanes<float, 8>>(edges<float>));
static_assert(are_selections<constgrad::lanes<float, 16>>(edges<float>));
static_assert(are_selections<constgrad::lanes<double, 8>>(edges<double>));
