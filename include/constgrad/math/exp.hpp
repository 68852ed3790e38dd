// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/math/detail/exponential.hpp>
#include <constgrad/simd/lanes.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"  // wide lanes are returned only in constant evaluation or where inlined

namespace constgrad::math {

/// e^x. Error below 1 ulp, denormal results included (docs/math_accuracy.md). Infinity where e^x rounds to more than
/// the largest finite number, 0 where it rounds to 0, NaN for NaN.
template <floating_lanes V>
constexpr V exp(V x) {
    using constants = detail::exponential_constants<lane_scalar<V>>;
    using format = detail::binary_format<lane_scalar<V>>;
    if (std::is_constant_evaluated() &&
        all_of((x < everywhere<V, constants::ordinary>)&(x > everywhere<V, constants::minus_ordinary>)))
        return detail::ordinary_exponential(x);  // the same bits in half the operations

    V const largest = everywhere<V, constants::largest>;
    V const smallest = everywhere<V, constants::smallest>;
    V const not_above = select(x < largest, x, largest);  // nor NaN
    V const result = detail::bounded_exponential(select(not_above > smallest, not_above, smallest));
    return select(x <= largest, result, select(x > largest, everywhere<V, format::infinity>, x));
}

}  // namespace constgrad::math

#pragma GCC diagnostic pop
