// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/quantized/affine_quantization.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Numbers as they come back from 8 bits, y = scale clamp(round(z / scale), -128 - zero_point, 127 - zero_point), so
/// that a network in float shows, and training sees, what quantising costs (Jacob et al. 2018). The gradient goes
/// straight through between the ends of the range and at an end that is 0, where a rectifier has cut off what lies
/// beyond; it is 0 at the other ends, as the output does not tell how far beyond them z was.
struct fake_quantize {
    affine_quantization kept;

    template <floating_lanes V>
    constexpr void apply(V& z) const {
        V const scale = simd::broadcast<V>(static_cast<lane_scalar<V>>(kept.scale));
        V const least = simd::broadcast<V>(lowest<lane_scalar<V>>());
        V const most = simd::broadcast<V>(greatest<lane_scalar<V>>());
        V q = math::round(static_cast<V>(z / scale));
        q = simd::select(q < least, least, q);
        z = simd::rounded(static_cast<V>(simd::select(q > most, most, q) * scale));
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const& y) const {
        auto const scale = static_cast<lane_scalar<V>>(kept.scale);
        if (kept.zero_point != -128)
            delta = simd::select(y > simd::broadcast<V>(lowest<lane_scalar<V>>() * scale), delta, V{});
        if (kept.zero_point != 127)
            delta = simd::select(y < simd::broadcast<V>(greatest<lane_scalar<V>>() * scale), delta, V{});
    }

    friend constexpr bool operator==(fake_quantize const&, fake_quantize const&) = default;

private:
    template <scalar T>
    constexpr T lowest() const {
        return static_cast<T>(-128 - kept.zero_point);
    }
    template <scalar T>
    constexpr T greatest() const {
        return static_cast<T>(127 - kept.zero_point);
    }
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
