// SPDX-License-Identifier: BSL-1.0
#pragma once

// What exp and its relatives share: e^x = 2^k * e^r with |r| <= log(2) / 2 and e^r = 1 + r + r^2 * q(r).

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/math/detail/binary_format.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/polynomial.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/scaling.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::math::detail {

template <class T>
struct exponential_constants;

template <>
struct exponential_constants<float> {
    static constexpr float largest = 0x1.62e42ep6f;  // e^x overflows above
    static constexpr float too_large = 89.0f;
    static constexpr float smallest = -0x1.ap6f;  // e^x rounds to 0 below (a little above already)
    static constexpr float ordinary = 87.0f;      // for |x| below, 2^k and e^x are normal numbers
    static constexpr float minus_ordinary = -ordinary;
    static constexpr float log2_e = 0x1.715476p0f;
    static constexpr float minus_ln2_high = -0x1.62e3p-1f;  // few bits, so that k * ln2_high is exact
    static constexpr float minus_ln2_low = -0x1.2fefa4p-17f;
    static constexpr float shifter = 0x1.8p23f + 254;  // see reduced_exponential
};

template <>
struct exponential_constants<double> {
    static constexpr double largest = 0x1.62e42fefa39efp9;
    static constexpr double too_large = 710.0;
    static constexpr double smallest = -0x1.75p9;
    static constexpr double ordinary = 708.0;
    static constexpr double minus_ordinary = -ordinary;
    static constexpr double log2_e = 0x1.71547652b82fep0;
    static constexpr double minus_ln2_high = -0x1.62e42feep-1;
    static constexpr double minus_ln2_low = -0x1.a39ef35793c76p-33;
    static constexpr double shifter = 0x1.8p52 + 2046;
};

template <class T>
struct exponential_tail;  // q, by tools/minimax

template <>
struct exponential_tail<float> {
    static constexpr float values[] = {0x1p-1f,        0x1.555554p-3f,  0x1.5554b2p-5f,
                                       0x1.11118ap-7f, 0x1.6d71f8p-10f, 0x1.a032c4p-13f};
};

template <>
struct exponential_tail<double> {
    static constexpr double values[] = {0x1p-1,
                                        0x1.5555555555556p-3,
                                        0x1.5555555555550p-5,
                                        0x1.1111111110859p-7,
                                        0x1.6c16c16c1a363p-10,
                                        0x1.a01a01a7f4ca7p-13,
                                        0x1.a01a018a6121ap-16,
                                        0x1.71de0e7737c40p-19,
                                        0x1.27e52a4cd2a10p-22,
                                        0x1.af34b6f708b28p-26,
                                        0x1.1edd9690c15e7p-29};
};

/// e^x = 2^k * (1 + (high + low)). (No member is a copy of a variable: g++ copies packs in turns into a struct through
/// memory.)
template <floating_lanes V>
struct reduced_exponential {
    using T = lane_scalar<V>;
    V high;                         // x - k * ln2_high, exact
    V minus_k_ln2_low;              // the rest of k * log(2)
    lane_integers<V> doubled_bias;  // k + 2 * bias in its lowest bits, multiples of 2^(exponent bits + 1) above
    V r = high + minus_k_ln2_low;
    V low = simd::rounded(r * r * simd::polynomial<exponential_tail<T>>(r)) + minus_k_ln2_low;

    constexpr V k() const {
        return simd::from_bits<V>(doubled_bias) - simd::everywhere<V, exponential_constants<T>::shifter>;
    }
};

/// x finite and between smallest and -smallest.
template <floating_lanes V>
constexpr reduced_exponential<V> reduce_exponential(V x) {
    using constants = exponential_constants<lane_scalar<V>>;
    V const shifted =
        simd::rounded(x * simd::everywhere<V, constants::log2_e>) + simd::everywhere<V, constants::shifter>;
    V const k = simd::saves_functions<V> ? shifted + simd::negative(simd::everywhere<V, constants::shifter>)
                                         : shifted - simd::everywhere<V, constants::shifter>;
    return {x + simd::rounded(k * simd::everywhere<V, constants::minus_ln2_high>),
            simd::rounded(k * simd::everywhere<V, constants::minus_ln2_low>), simd::bits_of(shifted)};
}

/// Whether it pays at run time, too, to ask whether all results are ordinary: where denormal ones take two steps.
template <floating_lanes V>
inline constexpr bool selects_ordinary = lane_count<V> > 1 && !simd::has_scaling_instruction<V>;

/// e^x where 2^k and e^x are normal numbers.
template <floating_lanes V>
constexpr V ordinary_exponential(V x) {
    using format = binary_format<lane_scalar<V>>;
    reduced_exponential<V> const e = reduce_exponential(x);
    V const power = simd::from_bits<V>((e.doubled_bias - format::bias) << format::mantissa_bits);
    if constexpr (packs_in_turns<V>)
        return simd::rounded((one<V> + (e.high + e.low)) * power);
    else  // without a call, for which the evaluators pay
        return CONSTGRAD_ROUNDED((one<V> + (e.high + e.low)) * power);
}

/// x * 2^k, rounded once; doubled_bias is k + 2 * bias.
template <floating_lanes V>
constexpr V scaled(V x, V k, lane_integers<V> doubled_bias) {
    if constexpr (simd::has_scaling_instruction<V>)
        if (!__builtin_is_constant_evaluated()) return simd::scaled_by_instruction(x, k);
    constexpr int mantissa = binary_format<lane_scalar<V>>::mantissa_bits;
    lane_integers<V> const half = doubled_bias >> 1;
    return simd::rounded(x * simd::from_bits<V>(half << mantissa) *
                         simd::from_bits<V>((doubled_bias - half) << mantissa));
}

/// e^x for x between smallest and too_large, where it is infinite; at run time also NaN for NaN.
template <floating_lanes V>
constexpr V bounded_exponential(V x) {
    reduced_exponential<V> const e = reduce_exponential(x);
#if defined(__arm__)  // (no statement elsewhere: each costs the evaluators)
    if constexpr (simd::saves_functions<V>) {
        using T = lane_scalar<V>;
        using format = binary_format<T>;
        constexpr auto ordinary = __builtin_bit_cast(lane_integers<T>, exponential_constants<T>::ordinary);
        if ((simd::bits_of(x) & ~format::sign) < ordinary) {  // a product by a normal power, on the bits
            using word = std::make_unsigned_t<lane_integers<T>>;
            auto const k = static_cast<word>(e.doubled_bias - 2 * format::bias);
            auto const bits = static_cast<word>(simd::bits_of(one<V> + (e.high + e.low)));
            return simd::from_bits<V>(static_cast<lane_integers<T>>(bits + (k << format::mantissa_bits)));
        }
    }
#endif
    return scaled(one<V> + (e.high + e.low), e.k(), e.doubled_bias);
}

/// 2^(bias - b) * e^x - 1 from the reduced x. The sign of a zero is lost.
template <floating_lanes V>
constexpr V exponential_minus_one(reduced_exponential<V> e, lane_integers<V> b) {
    V const power = simd::from_bits<V>((e.doubled_bias - b) << binary_format<lane_scalar<V>>::mantissa_bits);
    return (simd::rounded(power * e.high) + (power - one<V>)) + simd::rounded(power * e.low);
}

}  // namespace constgrad::math::detail

CONSTGRAD_DIAGNOSTICS_POP
