// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

#include <constgrad/math/is_nan.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

/// What the scenarios of the elementary functions share. A function is a type with `apply(x, y)`: y = f(x), for scalars
/// and lanes.
namespace scenario {

template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T nan = std::numeric_limits<T>::quiet_NaN();
template <class T>
inline constexpr T denormal = std::numeric_limits<T>::denorm_min();
template <class T>
inline constexpr T smallest_normal = std::numeric_limits<T>::min();
template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T epsilon = std::numeric_limits<T>::epsilon();

/// f(x).
template <class Function, class T>
constexpr T value(T x) {
    T y{};
    Function::apply(x, y);
    return y;
}

/// 0 and -0 differ; a NaN is as good as another.
template <class T>
constexpr bool is_exactly(T x, T expected) {
    if (expected != expected) return constgrad::math::is_nan(x);
    return constgrad::simd::bits_of(x) == constgrad::simd::bits_of(expected);
}

template <class T>
struct numbers {
    static constexpr int count = 64;
    T at[count];
};

/// Zeros, infinities, NaN, edges of the ranges, and ordinary numbers of many sizes.
template <class T>
constexpr numbers<T> points() {
    return {{T(0),
             T(-0.0),
             nan<T>,
             infinity<T>,
             -infinity<T>,
             largest<T>,
             -largest<T>,
             denormal<T>,
             -denormal<T>,
             smallest_normal<T>,
             -smallest_normal<T>,
             smallest_normal<T> / 2,
             -smallest_normal<T> / 4,
             epsilon<T>,
             -epsilon<T>,
             1 + epsilon<T>,
             1 - epsilon<T> / 2,
             -1 + epsilon<T> / 2,
             -1 - epsilon<T>,
             T(1),
             T(-1),
             T(0.5),
             T(-0.5),
             T(1.5),
             T(-1.5),
             T(2.5),
             T(-2.5),
             T(2),
             T(3),
             T(-4),
             T(0.1),
             T(-0.1),
             T(0.3466),
             T(-0.3465),
             T(0.7071),
             T(1.4142),
             T(1.0397),
             T(-1.0397),
             T(0.41421),
             T(-0.29289),
             T(1e-3),
             T(-1e-3),
             T(1e-5),
             T(-1e-10),
             T(7.3),
             T(-8.9),
             T(9.01),
             T(17.4),
             T(-16.7),
             T(36.5),
             T(-37.1),
             T(87.2),
             T(-87.4),
             T(88.7),
             T(-88.9),
             T(103.5),
             T(-103.9),
             T(709.5),
             T(-744.9),
             T(12345.678),
             T(-1e6),
             T(8388607.5),
             T(1e30),
             T(-1e-30)}};
}

template <class Function, class T>
constexpr numbers<T> values(numbers<T> x) {
    numbers<T> y{};
    for (int i = 0; i < numbers<T>::count; ++i) y.at[i] = value<Function>(x.at[i]);
    return y;
}

/// Whether W lanes give the bits that scalars give.
template <class Function, int W, class T>
constexpr bool lanes_equal_scalars(numbers<T> x) {
    using pack = constgrad::lanes<T, W>;
    for (int first = 0; first < numbers<T>::count; first += W) {
        pack const packed = constgrad::simd::generate_lanes<pack>([&](int lane) { return x.at[first + lane]; });
        pack result{};
        Function::apply(packed, result);
        auto const results = constgrad::simd::stored(result);
        for (int lane = 0; lane < W; ++lane)
            if (constgrad::simd::bits_of(results.at[lane]) !=
                constgrad::simd::bits_of(value<Function>(x.at[first + lane])))
                return false;
    }
    return true;
}

template <class Function>
constexpr bool lanes_equal_scalars_at_points() {
    return lanes_equal_scalars<Function, 8>(points<float>()) && lanes_equal_scalars<Function, 4>(points<float>()) &&
           lanes_equal_scalars<Function, 8>(points<double>()) && lanes_equal_scalars<Function, 2>(points<double>());
}

}  // namespace scenario
