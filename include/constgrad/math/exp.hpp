// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// e^x. Error below 1 ulp, denormal results included (docs/math_accuracy.md). Infinity where e^x rounds to more than
/// the largest finite number, 0 where it rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V exp(V x) {
    using constants = detail::exponential_constants<lane_scalar<V>>;
    using format = detail::binary_format<lane_scalar<V>>;
    if ((detail::selects_ordinary<V> || __builtin_is_constant_evaluated()) &&
        simd::all_of(
            (x < simd::everywhere<V, constants::ordinary>)&(x > simd::everywhere<V, constants::minus_ordinary>)))
        return detail::ordinary_exponential(x);  // the same bits in fewer operations

#if defined(__arm__)
    if constexpr (simd::saves_functions<V>)
        if (!__builtin_is_constant_evaluated() && simd::bits_of(x) == 0) return V(1);  // softmax has one at least
#endif
    V const smallest = simd::everywhere<V, constants::smallest>;
    if (!__builtin_is_constant_evaluated())  // NaN passes
        return detail::bounded_exponential(
            simd::greater(smallest, simd::lesser(simd::everywhere<V, constants::too_large>, x)));

    // The same bits without what constant evaluation rejects: operations that overflow, or that make NaN.
    V const largest = simd::everywhere<V, constants::largest>;
    V const not_above = simd::select(x < largest, x, largest);  // nor NaN
    V const result = detail::bounded_exponential(simd::select(not_above > smallest, not_above, smallest));
    return simd::select(x <= largest, result, simd::select(x > largest, simd::everywhere<V, format::infinity>, x));
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
