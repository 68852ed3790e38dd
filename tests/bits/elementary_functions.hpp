// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <constgrad/math/abs.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/math/expm1.hpp>
#include <constgrad/math/floor.hpp>
#include <constgrad/math/is_nan.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/log1p.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/math/sigmoid.hpp>
#include <constgrad/math/softplus.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

#include "fingerprint.hpp"

#pragma GCC diagnostic ignored "-Wpsabi"

namespace {

using namespace constgrad;

/// Every elementary function at points of several magnitudes and at those where they have edges, in packs of W lanes.
template <class T, int W>
struct elementary_functions {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        fingerprint all;
        T points[32]{};
        fill(points, seed);
        for (int i = 0; i < 32; ++i) points[i] = points[i] * static_cast<T>(1 << (i % 8));
        add(all, points);
        T magnitudes[32]{};
        for (int i = 0; i < 32; ++i) magnitudes[i] = math::abs(points[i]);
        add(all, magnitudes);

        using limits = std::numeric_limits<T>;
        constexpr T tiny = limits::denorm_min();
        constexpr T normal = limits::min();
        constexpr T integers = 1 / limits::epsilon();
        constexpr T grows = limits::max_exponent * T(0.693);  // e^x is nearly too large, or denormal below -x
        T edges[32]{T(0),
                    tiny,
                    5 * tiny,
                    normal / 2,
                    normal - tiny,
                    normal,
                    limits::epsilon(),
                    T(0.5),
                    T(1),
                    T(2.5),
                    integers / 2,
                    integers,
                    integers * T(9),
                    grows,
                    grows + T(1.5),
                    T(1e4),
                    T(1e30f),
                    T(1e38f),
                    limits::max(),
                    limits::infinity(),
                    limits::quiet_NaN()};
        for (int i = 21; i < 32; ++i) edges[i] = grows + static_cast<T>(2 * i - 50);
        for (T& x : edges)  // so that the optimiser does not know them either
            x = simd::from_bits<T>(simd::bits_of(x) ^ static_cast<lane_integers<T>>(seed - 1));
        add(all, edges);
        for (T& x : edges) x = -x;
        add(all, edges);
        return all.value;
    }

    static constexpr void add(fingerprint& to, T const (&points)[32]) {
        using pack = lanes<T, W>;
        T results[10][32]{};  // in the order of the points, so that the digest is the same for every W
        for (int i = 0; i < 32; i += W) {
            pack const x = simd::generate_lanes<pack>([&](int lane) { return points[i + lane]; });
            pack const values[10]{math::exp(x),  math::expm1(x),   math::log(x),      math::log1p(x), math::sqrt(x),
                                  math::tanh(x), math::sigmoid(x), math::softplus(x), math::floor(x), math::round(x)};
            for (int f = 0; f < 10; ++f) {
                auto const of_pack = simd::stored(values[f]);
                for (int lane = 0; lane < W; ++lane) results[f][i + lane] = of_pack.at[lane];
            }
        }
        for (auto const& of_function : results)
            for (T const y : of_function) to.add(math::is_nan(y) ? std::numeric_limits<T>::quiet_NaN() : y);
    }
};

template <class T>
constexpr T with_random_bits(T x) {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    return std::bit_cast<T>(std::bit_cast<bits>(x) * static_cast<bits>(0x9e3779b97f4a7c15u));
}

/// Every elementary function at points of ordinary size and at random bit patterns, in turns. All sweeps share the
/// code, for the flash of small targets.
template <class T>
[[gnu::noinline]] constexpr std::uint64_t swept(std::uint32_t seed, int first, int last) {
    fingerprint all;
    for (int start = first; start < last; start += 32) {
        T points[32]{};
        fill(points, seed + static_cast<std::uint32_t>(start));
        for (int i = 0; i < 32; i += 2) points[i] = points[i] * static_cast<T>(1 << (i % 16));
        for (int i = 1; i < 32; i += 2) points[i] = with_random_bits(points[i]);
        if (__builtin_is_constant_evaluated())
            elementary_functions<T, simd::evaluated_width>::add(all, points);
        else
            elementary_functions<T, simd::native_width<T>>::add(all, points);
    }
    return all.value;
}

template <class T, int First, int Last>
struct sweep {
    static constexpr std::uint64_t solve(std::uint32_t seed) { return swept<T>(seed, First, Last); }
};

}  // namespace
