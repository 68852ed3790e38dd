// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/registers.hpp>

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

namespace {

using namespace constgrad;

static_assert(simd::fills_register<float> && simd::fills_register<double>);
#if CONSTGRAD_NATIVE_LANES
static_assert(simd::fills_register<lanes<float, simd::native_width<float>>>);
static_assert(simd::fills_register<lanes<double, simd::native_width<double>>>);
#endif
static_assert(simd::bits_of(simd::in_register(2.5f)) == simd::bits_of(2.5f));
static_assert(simd::bits_of(simd::stored(simd::in_register(lanes<float, 4>{} + 2.5f)).at[3]) == simd::bits_of(2.5f));
static_assert(!simd::fills_register<lanes<float, simd::evaluated_block_width>>, "128 bytes are more than any register");

}  // namespace
