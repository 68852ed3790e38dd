// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/math/is_finite.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// How numbers are kept in 8 bits: x = scale * (q - zero_point), q from -128 to 127.
struct affine_quantization {
    float scale = 1;
    std::int32_t zero_point = 0;

    /// For numbers from `lowest` to `greatest`, and 0, which has a q of its own.
    static constexpr affine_quantization of_range(double lowest, double greatest) {
        expects(math::is_finite(lowest) && math::is_finite(greatest) && lowest <= greatest,
                "affine_quantization: the range must be finite, the lowest number first");
        double const from = lowest < 0 ? lowest : 0;
        double const to = greatest > 0 ? greatest : 0;
        if (!(from < to)) return {};
        auto const scale = static_cast<float>((to - from) / 255);
        double const zero = math::round(-128 - from / static_cast<double>(scale));
        return {scale, static_cast<std::int32_t>(zero < -128 ? -128 : zero > 127 ? 127 : zero)};
    }

    /// round(x / scale) + zero_point, halves away from zero, clamped; not for NaN.
    constexpr std::int8_t quantize(double x) const {
        double const q = math::round(x / static_cast<double>(scale)) + zero_point;
        return static_cast<std::int8_t>(q < -128 ? -128 : q > 127 ? 127 : q);
    }
    constexpr float dequantize(std::int8_t q) const {
        return simd::rounded(scale * static_cast<float>(q - zero_point));
    }

    friend constexpr bool operator==(affine_quantization const&, affine_quantization const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
