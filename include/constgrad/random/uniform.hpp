// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/expects.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/simd/rounded.hpp>

namespace constgrad {

/// Uniform in [0, 1): k / 2^24 for float, with k the upper 24 bits of one step of the generator; k / 2^53 for double,
/// with k the upper 53 of the 64 bits of two steps (the first gives the upper half). Exact, every k equally likely.
template <scalar T>
constexpr T uniform(random_generator& generator) {
    if constexpr (sizeof(T) == 4) {
        return static_cast<T>(generator.next() >> 8) * static_cast<T>(0x1p-24);
    } else {
        std::uint64_t const upper = generator.next();
        std::uint64_t const lower = generator.next();
        return static_cast<T>((upper << 21) | (lower >> 11)) * static_cast<T>(0x1p-53);
    }
}

/// Uniform between low and high: low + (high - low) * uniform<T>(generator), each operation rounded. high itself can
/// be reached by rounding only.
template <scalar T>
constexpr T uniform(random_generator& generator, T low, T high) {
    expects(low <= high, "uniform: low must not exceed high");
    return simd::multiply_add(low, static_cast<T>(high - low), uniform<T>(generator));
}

}  // namespace constgrad
