// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/operations.hpp>

#include <scenario/simd/operations.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::operations::all<float>());
static_assert(scenario::operations::all<double>());

namespace {

using namespace constgrad;

constexpr float constant = -2.5f;
static_assert(simd::stored(simd::everywhere<lanes<float, 4>, constant>).at[0] == -2.5f);
static_assert(simd::stored(simd::everywhere<lanes<float, 4>, constant>).at[3] == -2.5f);
static_assert(simd::everywhere<float, constant> == -2.5f);

static_assert(simd::all_of(true) && !simd::all_of(false));
static_assert(simd::select(true, 1.0f, 2.0f) == 1 && simd::select(false, 1.0f, 2.0f) == 2);

}  // namespace
