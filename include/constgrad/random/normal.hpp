// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// ((c[N - 1] x + c[N - 2]) x + ...) x + c[0]
template <scalar T, int N>
constexpr T horner(T x, T const (&coefficients)[N]) {
    T result = coefficients[N - 1];
    for (int i = N - 2; i >= 0; --i) result = simd::multiply_add(coefficients[i], result, x);
    return result;
}

// M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution" (1988), in the form of 7 digits
// for float (PPND7) and of 16 for double (PPND16).
template <scalar T>
struct normal_quantile;

template <>
struct normal_quantile<float> {
    static constexpr float central_above[] = {3.3871327179f, 50.434271938f, 159.29113202f, 59.109374720f};
    static constexpr float central_below[] = {1.0f, 17.895169469f, 78.757757664f, 67.187563600f};
    static constexpr float tail_above[] = {1.4234372777f, 2.7568153900f, 1.3067284816f, 0.17023821103f};
    static constexpr float tail_below[] = {1.0f, 0.73700164250f, 0.12021132975f};

    // p is at least 2^-33, so that root stays below 4.8, within the first of the tails of AS 241.
    static constexpr float of_tail(float root) {
        float const x = root - 1.6f;
        return horner(x, tail_above) / horner(x, tail_below);
    }
};

template <>
struct normal_quantile<double> {
    static constexpr double central_above[] = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
    static constexpr double central_below[] = {1.0,
                                               4.2313330701600911252e1,
                                               6.8718700749205790830e2,
                                               5.3941960214247511077e3,
                                               2.1213794301586595867e4,
                                               3.9307895800092710610e4,
                                               2.8729085735721942674e4,
                                               5.2264952788528545610e3};
    static constexpr double tail_above[] = {
        1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,  3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static constexpr double tail_below[] = {1.0,
                                            2.05319162663775882187e0,
                                            1.67638483018380384940e0,
                                            6.89767334985100004550e-1,
                                            1.48103976427480074590e-1,
                                            1.51986665636164571966e-2,
                                            5.47593808499534494600e-4,
                                            1.05075007164441684324e-9};
    static constexpr double far_tail_above[] = {
        6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,  2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static constexpr double far_tail_below[] = {1.0,
                                                5.99832206555887937690e-1,
                                                1.36929880922735805310e-1,
                                                1.48753612908506148525e-2,
                                                7.86869131145613259100e-4,
                                                1.84631831751005468180e-5,
                                                1.42151175831644588870e-7,
                                                2.04426310338993978564e-15};

    static constexpr double of_tail(double root) {
        if (root <= 5.0) {
            double const x = root - 1.6;
            return horner(x, tail_above) / horner(x, tail_below);
        }
        double const x = root - 5.0;
        return horner(x, far_tail_above) / horner(x, far_tail_below);
    }
};

}  // namespace detail

/// Standard normal, by inversion: the quantile of a uniformly random p. float takes one step of the generator (its
/// upper bit is the sign, the tail probability is p = (j + 1/2) / 2^32 with j the other 31 bits), double takes two
/// (63 bits, p = (j + 1/2) / 2^64). Relative error of the quantile below 1e-6 for float, 1e-14 for double; the
/// greatest magnitude is 6.34 for float, 9.16 for double.
template <scalar T>
constexpr T normal(random_generator& generator) {
    using quantile = detail::normal_quantile<T>;
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    constexpr T unit = sizeof(T) == 4 ? static_cast<T>(0x1p-33) : static_cast<T>(0x1p-65);

    bits drawn = generator.next();
    if constexpr (sizeof(T) == 8) drawn = (drawn << 32) | generator.next();
    bits const odd = static_cast<bits>(drawn << 1) | 1u;  // 2 j + 1
    bool const negative = (drawn >> (8 * sizeof(T) - 1)) != 0;
    T const centred = static_cast<T>(static_cast<bits>(0u - odd)) * unit;  // 1/2 - p
    T magnitude{};
    if (centred <= static_cast<T>(0.425)) {
        T const x = static_cast<T>(0.180625) - simd::rounded(static_cast<T>(centred * centred));
        T const ratio = detail::horner(x, quantile::central_above) / detail::horner(x, quantile::central_below);
        magnitude = simd::rounded(static_cast<T>(centred * ratio));
    } else {
        T const p = static_cast<T>(odd) * unit;
        magnitude = quantile::of_tail(math::sqrt(-math::log(p)));
    }
    return negative ? -magnitude : magnitude;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
