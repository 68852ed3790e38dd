// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/rounded.hpp>

#include <scenario/simd/rounded.hpp>

static_assert(scenario::rounded::all<float>());
static_assert(scenario::rounded::all<double>());
