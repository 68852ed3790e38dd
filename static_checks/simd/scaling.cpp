// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/scaling.hpp>

namespace {

using namespace constgrad;
using simd::has_scaling_instruction;

static_assert(has_scaling_instruction<lanes<float, 16>> == has_scaling_instruction<lanes<double, 8>>);
static_assert(!has_scaling_instruction<float> && !has_scaling_instruction<double>);
static_assert(!has_scaling_instruction<lanes<float, 8>> && !has_scaling_instruction<lanes<float, 32>>);
#if defined(__AVX512F__)
static_assert(has_scaling_instruction<lanes<float, 16>> == CONSTGRAD_NATIVE_LANES);
#else
static_assert(!has_scaling_instruction<lanes<float, 16>>);
#endif

}  // namespace
