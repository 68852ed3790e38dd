// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

/// Eight rows of F features as losses and activations take them: features x rows, the rows along the lanes of packs V.
template <constgrad::floating_lanes V, int F>
struct columns {
    static constexpr int width = constgrad::lane_count<V>;
    static constexpr int groups = 8 / width;

    V at[F][groups];

    constexpr columns() : at{} {}
    constexpr explicit columns(double const (&rows)[8 * F]) : at{} {
        for (int f = 0; f < F; ++f)
            for (int g = 0; g < groups; ++g)
                at[f][g] = constgrad::simd::generate_lanes<V>(
                    [&](int i) { return static_cast<constgrad::lane_scalar<V>>(rows[(g * width + i) * F + f]); });
    }

    constexpr constgrad::lane_scalar<V> operator()(int row, int f) const {
        return constgrad::simd::stored(at[f][row / width]).at[row % width];
    }
};

/// |a - b| <= tolerance (1 + |b|); false for NaN.
constexpr bool near(double a, double b, double tolerance) {
    double const difference = a < b ? b - a : a - b;
    return difference <= tolerance * (1 + (b < 0 ? -b : b));
}

/// What rounding may cost in a short computation.
template <class V>
inline constexpr double few_roundings = sizeof(constgrad::lane_scalar<V>) == 4 ? 2e-6 : 4e-15;
