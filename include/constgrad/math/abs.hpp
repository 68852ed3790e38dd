// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// |x|: x without its sign, also for zeros and NaN.
template <floating_lanes V>
constexpr V abs(V x) {
    return simd::from_bits<V>(simd::bits_of(x) & ~detail::binary_format<lane_scalar<V>>::sign);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
