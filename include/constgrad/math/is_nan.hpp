// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>

namespace constgrad::math {

/// Whether x is NaN; by its bits, so that no flag of the compiler decides.
template <scalar T>
constexpr bool is_nan(T x) {
    return (simd::bits_of(x) & ~detail::binary_format<T>::sign) > detail::binary_format<T>::infinity_bits;
}

}  // namespace constgrad::math
