// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// x * mantissa / 2^31, halves up; mantissa from 0.
constexpr std::int32_t doubling_high_product(std::int32_t x, std::int32_t mantissa) {
#if defined(__arm__) && defined(__thumb__) && !defined(__thumb2__)
    // From products of 16 bits: there is no instruction for more, and the function of the library is a general one.
    std::int32_t const x_high = x >> 16;
    auto const x_low = static_cast<std::uint32_t>(x) & 0xffff;
    std::int32_t const m_high = mantissa >> 16;
    auto const m_low = static_cast<std::uint32_t>(mantissa) & 0xffff;
    std::int32_t const middle =
        x_high * static_cast<std::int32_t>(m_low) + static_cast<std::int32_t>(x_low * m_low >> 16);
    std::uint32_t const low =
        (static_cast<std::uint32_t>(middle) & 0xffff) + x_low * static_cast<std::uint32_t>(m_high);
    std::int32_t const high = x_high * m_high + (middle >> 16) + static_cast<std::int32_t>(low >> 16);
    return high * 2 + static_cast<std::int32_t>((((low & 0xffff) >> 14) + 1) >> 1);
#else
    return static_cast<std::int32_t>((std::int64_t{x} * mantissa + (1 << 30)) >> 31);
#endif
}

}  // namespace detail

/// A positive number as an integer in units of 2^-31 and a power of two, by which integers are multiplied without
/// floating-point numbers: mantissa / 2^31 * 2^exponent, the mantissa from 2^30 on (or 0). The arithmetic is that of
/// the 8-bit quantisation of TensorFlow Lite ("MultiplyByQuantizedMultiplier"; CMSIS-NN's arm_nn_requantize): twice
/// rounded, first the product, halves up, then the division by a power of two, halves away from zero.
struct fixed_multiplier {
    std::int32_t mantissa;
    std::int32_t exponent;

    /// The nearest to x, from 0 to below 2^31. Below 2^-32 it is 0.
    static constexpr fixed_multiplier of(double x) {
        expects(x >= 0 && x < 0x1p31, "fixed_multiplier: the number must be at least 0 and below 2^31");
        auto const bits = std::bit_cast<std::uint64_t>(x);
        auto const biased = static_cast<int>(bits >> 52);
        if (biased == 0) return {0, 0};  // denormal numbers, too
        int exponent = biased - 1022;    // x = fraction * 2^exponent, the fraction from 1/2 to below 1
        std::uint64_t const fraction = (bits & ((std::uint64_t{1} << 52) - 1)) | std::uint64_t{1} << 52;
        auto mantissa =
            static_cast<std::int64_t>((fraction + (std::uint64_t{1} << 21)) >> 22);  // halves away from zero
        if (mantissa == std::int64_t{1} << 31) {
            mantissa /= 2;
            ++exponent;
        }
        if (exponent < -31) return {0, 0};
        return {static_cast<std::int32_t>(mantissa), exponent};
    }

    /// The number itself.
    constexpr double value() const {
        double x = static_cast<double>(mantissa) * 0x1p-31;
        for (int i = 0; i < exponent; ++i) x *= 2;
        for (int i = 0; i > exponent; --i) x /= 2;
        return x;
    }

    /// x times the number, rounded as above. The magnitude of x, for an exponent above 0 that of x * 2^exponent, must
    /// be below 2^30.
    constexpr std::int32_t times(std::int32_t x) const {
        if (exponent > 0)
            return product(static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << exponent), mantissa, 0);
        return product(x, mantissa, -exponent);
    }

    /// x * mantissa / 2^31 / 2^shift, rounded twice.
    static constexpr std::int32_t product(std::int32_t x, std::int32_t mantissa, int shift) {
        std::int32_t const whole = detail::doubling_high_product(x, mantissa);
        auto const half = static_cast<std::int32_t>((std::uint32_t{1} << shift) >> 1);
        std::int32_t const away = half != 0 && whole < 0 ? 1 : 0;
        return (whole + half - away) >> shift;
    }

    friend constexpr bool operator==(fixed_multiplier const&, fixed_multiplier const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
