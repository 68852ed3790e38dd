// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// 2^exponent, which must be a normal number.
constexpr double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

}  // namespace detail

/// How numbers are kept in fixed point: x = q * 2^-fraction_bits, q a whole number of 16 or 32 bits. Above the bits of
/// the type, or below 0, the point lies outside of them.
template <fixed_point_number Number>
struct fixed_point_format {
    std::int32_t fraction_bits = detail::fixed_point_bits<Number>;

    /// The most fraction bits with which numbers of this magnitude, and smaller ones, fit. (As many as usual for 0;
    /// never more than would suit 2^-64.)
    static constexpr fixed_point_format for_magnitude(double magnitude) {
        expects(magnitude >= 0 && magnitude < 0x1p64,
                "fixed_point_format: the magnitude must be at least 0 and below 2^64");
        if (!(magnitude > 0)) return {};
        constexpr double too_much = std::numeric_limits<Number>::max() + 0.5;
        int bits = detail::fixed_point_bits<Number> + 64;
        while (!(magnitude * detail::power_of_two(bits) < too_much)) --bits;
        return {bits};
    }

    /// round(x * 2^fraction_bits), halves away from zero, saturated; not for NaN.
    constexpr Number quantize(double x) const {
        constexpr double lowest = std::numeric_limits<Number>::min();
        constexpr double greatest = std::numeric_limits<Number>::max();
        double const q = math::round(x * detail::power_of_two(fraction_bits));
        return static_cast<Number>(q < lowest ? lowest : q > greatest ? greatest : q);
    }
    /// The number that q stands for, exactly: a float for q15, a double for q31.
    constexpr auto dequantize(Number q) const {
        using real = std::conditional_t<std::same_as<Number, q15>, float, double>;
        return static_cast<real>(q * detail::power_of_two(-fraction_bits));
    }

    friend constexpr bool operator==(fixed_point_format const&, fixed_point_format const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
