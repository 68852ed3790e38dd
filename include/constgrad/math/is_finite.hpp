// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/is_nan.hpp>
#include <constgrad/simd/operations.hpp>

namespace constgrad::math {

/// Whether x is neither infinite nor NaN.
template <scalar T>
constexpr bool is_finite(T x) {
    return (simd::bits_of(x) & ~detail::binary_format<T>::sign) < detail::binary_format<T>::infinity_bits;
}

}  // namespace constgrad::math
