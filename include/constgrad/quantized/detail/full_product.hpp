// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// a * b from products of 16 bits, for processors that have no others: the function of the library, for numbers of 64
/// bits, takes twice as many instructions. (Not inlined: it needs more registers than there are.)
[[gnu::noinline]] constexpr std::int64_t product_by_halves(q31 a, q31 b) {
    auto const a_low = static_cast<std::uint32_t>(a) & 0xffff;
    auto const b_low = static_cast<std::uint32_t>(b) & 0xffff;
    std::int32_t const a_high = a >> 16;
    std::int32_t const b_high = b >> 16;
    std::uint32_t const low = a_low * b_low;
    std::int32_t const first = a_high * static_cast<std::int32_t>(b_low) + static_cast<std::int32_t>(low >> 16);
    std::int32_t const second = b_high * static_cast<std::int32_t>(a_low) + (first & 0xffff);
    std::int32_t const high = a_high * b_high + (first >> 16) + (second >> 16);
    return static_cast<std::int64_t>(std::uint64_t{static_cast<std::uint32_t>(high)} << 32 |
                                     (static_cast<std::uint32_t>(second) << 16 | (low & 0xffff)));
}

/// a * b in twice the bits.
constexpr std::int32_t full_product(q15 a, q15 b) { return a * b; }
constexpr std::int64_t full_product(q31 a, q31 b) {
#if defined(__arm__) && defined(__thumb__) && !defined(__thumb2__)
    return product_by_halves(a, b);
#else
    return std::int64_t{a} * b;
#endif
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
