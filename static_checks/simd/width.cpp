// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/width.hpp>

#include <bit>

#include <constgrad/linalg/reduction.hpp>

namespace {

using namespace constgrad;

template <int W>
concept serves_a_block = std::has_single_bit(static_cast<unsigned>(W)) && reduction_block % W == 0;

static_assert(serves_a_block<simd::evaluated_width> && serves_a_block<simd::evaluated_block_width>);
static_assert(serves_a_block<simd::native_width<float>> && serves_a_block<simd::native_width<double>>);
static_assert(simd::evaluated_block_width == 4 * simd::evaluated_width);

static_assert(simd::native_width<float> == 1 || simd::native_width<float> == 2 * simd::native_width<double>);
#if defined(__AVX512F__)
static_assert(simd::native_width<float> == 16);
#elif defined(__AVX__)
static_assert(simd::native_width<float> == 8);
#elif defined(__SSE2__)
static_assert(simd::native_width<float> == 4);
#elif defined(__arm__)
static_assert(simd::native_width<float> == 1);
#endif

}  // namespace
