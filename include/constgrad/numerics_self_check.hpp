// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/math/exp.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace constgrad {

namespace detail {

/// A digest of sums of products and of elementary functions, with packs of V: what compilers fuse or reorder if a flag
/// lets them.
template <floating_lanes V>
constexpr std::uint64_t numerics_digest(int seed) {
    CONSTGRAD_EXACT_PRODUCTS
    using T = lane_scalar<V>;
    std::uint64_t digest = 0xcbf29ce484222325u;
    V sum{};
    V by_function{};
    auto state = static_cast<std::uint32_t>(seed);
    for (int i = 0; i < 24; ++i) {
        V const a = simd::generate_lanes<V>([&](int) {
            state = state * 1664525u + 1013904223u;
            return static_cast<T>(static_cast<std::int32_t>(state >> 8) - (1 << 23)) * static_cast<T>(0x1p-22);
        });
        V const b = a * a;
        sum = sum + CONSTGRAD_ROUNDED(a * b);
        by_function = simd::multiply_add(by_function, b, a);
        if (i % 8 == 0) {
            sum = sum + math::tanh(a);
            by_function = by_function + math::log(math::exp(a) + b);
        }
        for (T const x : simd::stored(sum + by_function).at)
            digest = (digest ^ static_cast<std::uint64_t>(simd::bits_of(x))) * 0x100000001b3u;
    }
    return digest;
}

template <scalar T, int W>
inline constexpr std::uint64_t evaluated_numerics_digest = numerics_digest<lanes<T, W>>(1);

template <scalar T, int W>
bool numerics_hold(int seed) {
    return numerics_digest<lanes<T, W>>(seed) == evaluated_numerics_digest<T, W>;
}

}  // namespace detail

/// Whether arithmetic at run time gives the bits of constant evaluation. It does unless the compiler was given a flag
/// that the library cannot stand up to (clang's -ffp-contract=fast on a target with fused multiply-add): call it once,
/// in a test or at start-up. A few microseconds.
inline bool numerics_self_check() {
    int const volatile opaque = 1;  // so that the optimiser cannot evaluate it as well
    int const seed = opaque;
    return detail::numerics_hold<float, 1>(seed) && detail::numerics_hold<double, 1>(seed) &&
           detail::numerics_hold<float, simd::native_width<float>>(seed) &&
           detail::numerics_hold<double, simd::native_width<double>>(seed);
}

}  // namespace constgrad

#pragma GCC diagnostic pop
