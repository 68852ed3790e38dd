// SPDX-License-Identifier: BSL-1.0
#pragma once

// What log and its relatives share: u = 2^k * (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and with
// s = f / (2 + f), z = s^2: log(1 + f) = 2 atanh(s) = f - f^2 / 2 + s * (f^2 / 2 + z * l(z)).

#include <bit>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/polynomial.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math::detail {

template <class T>
struct logarithm_constants;

template <>
struct logarithm_constants<float> {
    static constexpr float root_of_half = 0x1.6a09e6p-1f;
    static constexpr float ln2_high = 0x1.62e3p-1f;  // few bits, so that k * ln2_high is exact
    static constexpr float ln2_low = 0x1.2fefa4p-17f;
};

template <>
struct logarithm_constants<double> {
    static constexpr double root_of_half = 0x1.6a09e667f3bcdp-1;
    static constexpr double ln2_high = 0x1.62e42feep-1;
    static constexpr double ln2_low = 0x1.a39ef35793c76p-33;
};

template <class T>
struct logarithm_tail;  // l, by tools/minimax

template <>
struct logarithm_tail<float> {
    static constexpr float values[] = {0x1.55557ap-1f, 0x1.995eccp-2f, 0x1.31e142p-2f};
};

template <>
struct logarithm_tail<double> {
    static constexpr double values[] = {0x1.5555555555592p-1, 0x1.999999997fea7p-2, 0x1.24924941e49e9p-2,
                                        0x1.c71c5212f8d2ep-3, 0x1.74663d0c34979p-3, 0x1.39a1e801313b9p-3,
                                        0x1.2f03b50837964p-3};
};

/// u = 2^k * fraction, fraction between sqrt(1/2) and sqrt(2); u positive, finite and normal. (No member is a
/// copy of a variable: g++ copies packs in turns into a struct through memory.)
template <floating_lanes V>
struct scaled_fraction {
    using format = binary_format<lane_scalar<V>>;
    static constexpr auto root_of_half = simd::bits_of(logarithm_constants<lane_scalar<V>>::root_of_half);
    lane_integers<V> bits_of_u;
    lane_integers<V> k = (bits_of_u - root_of_half) >> format::mantissa_bits;
    V fraction = simd::from_bits<V>(bits_of_u - (k << format::mantissa_bits));
};

template <floating_lanes V>
constexpr scaled_fraction<V> scale_to_fraction(V u) {
    return {simd::bits_of(u)};
}

/// k * log(2) + log(1 + f) + correction, for f between sqrt(1/2) - 1 and sqrt(2) - 1. The sign of a zero is lost.
template <floating_lanes V>
constexpr V scaled_logarithm(lane_integers<V> k, V f, V correction) {
    using T = lane_scalar<V>;
    using constants = logarithm_constants<T>;
    using format = binary_format<T>;
    // Faster than a conversion of 64-bit integers.
    V const k_value =
        simd::from_bits<V>(k + simd::bits_of(format::integer_shifter)) - simd::everywhere<V, format::integer_shifter>;
    V const s = f / (f + simd::everywhere<V, format::two>);
    V const z = s * s;
    V const half_square = simd::rounded(f * f * simd::everywhere<V, format::half>);
    V const tail = simd::rounded(s * (half_square + simd::rounded(z * simd::polynomial<logarithm_tail<T>>(z))));
    return simd::rounded(k_value * simd::everywhere<V, constants::ln2_high>) +
           (f -
            (half_square - (tail + (simd::rounded(k_value * simd::everywhere<V, constants::ln2_low>) + correction))));
}

/// log(1 + x) for finite x > -1. The sign of a zero is lost.
template <floating_lanes V>
constexpr V bounded_logarithm_of_one_plus(V x) {
    V const u = x + one<V>;
    V const back = u - one<V>;
    V const lost = (one<V> - (u - back)) + (x - back);  // 1 + x = u + lost, exactly
    scaled_fraction<V> const scaled = scale_to_fraction(u);
    auto const unscaled = scaled.k == 0;  // then f = x, exactly
    V const f = simd::select(unscaled, x, scaled.fraction - one<V>);
    return scaled_logarithm(scaled.k, f, simd::select(unscaled, V{}, lost / u));
}

}  // namespace constgrad::math::detail

CONSTGRAD_DIAGNOSTICS_POP
