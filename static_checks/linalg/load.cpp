// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/load.hpp>

#include <type_traits>

namespace {

using namespace constgrad;

static_assert(lane_count<detail::native_lanes<float>> == simd::native_width<float>);
static_assert(lane_count<detail::native_lanes<double>> == simd::native_width<double>);

// Packs of the compiler serve constant evaluation, arrays do not.
static_assert(lane_count<detail::evaluated_lanes<float>> == (CONSTGRAD_NATIVE_LANES ? simd::evaluated_width : 1));
static_assert(lane_count<detail::evaluated_lanes<double>> == (CONSTGRAD_NATIVE_LANES ? simd::evaluated_width : 1));

// No more is asked of a place than that scalars can lie there.
static_assert(alignof(detail::unaligned<lanes<float, 4>>::type) == alignof(float));
static_assert(alignof(detail::unaligned<lanes<double, 8>>::type) == alignof(double));
static_assert(sizeof(detail::unaligned<lanes<double, 8>>::type) == 8 * sizeof(double));

static_assert(std::is_same_v<decltype(detail::load<lanes<float, 4>>(nullptr)), lanes<float, 4>>);

}  // namespace
