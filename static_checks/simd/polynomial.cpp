// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/polynomial.hpp>

#include <scenario/simd/polynomial.hpp>

static_assert(scenario::polynomial::all<float>());
static_assert(scenario::polynomial::all<double>());
