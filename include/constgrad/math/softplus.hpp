// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/math/detail/logarithm.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math {

/// log(1 + e^x), as max(x, 0) + log(1 + e^-|x|). Error below 2 ulp, denormal results included
/// (docs/math_accuracy.md). x for large x, 0 where e^x rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V softplus(V x) {
    using constants = detail::exponential_constants<lane_scalar<V>>;
    V const negative = -abs(x);
    if ((detail::selects_ordinary<V> || std::is_constant_evaluated()) &&
        simd::all_of(negative > simd::everywhere<V, constants::minus_ordinary>))
        return simd::select(x > V{}, x, V{}) +
               detail::bounded_logarithm_of_one_plus(detail::ordinary_exponential(negative));  // the same bits
    V const smallest = simd::everywhere<V, constants::smallest>;
    V const e = detail::bounded_exponential(simd::select(negative > smallest, negative, smallest));  // e^-|x|
    V const result = simd::select(x > V{}, x, V{}) + detail::bounded_logarithm_of_one_plus(e);
    return simd::select(x == x, result, x);
}

}  // namespace constgrad::math

CONSTGRAD_DIAGNOSTICS_POP
