// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// The source of all randomness: PCG32 (PCG-XSH-RR 64/32; M. E. O'Neill, 2014), 32 random bits a step, period 2^64.
/// The same seed gives the same numbers on every target and in constant evaluation; there is no global state.
/// random_generator(seed, stream) gives the numbers of the reference `pcg32_srandom_r(seed, stream)`, and
/// random_generator(seed) those of the reference C++ `pcg32(seed)`.
struct random_generator {
    std::uint64_t state;      ///< public to keep the type structural: a trained model may carry it as a constant
    std::uint64_t increment;  ///< odd; it selects one of 2^63 streams

    explicit constexpr random_generator(std::uint64_t seed) : random_generator(seed, 1442695040888963407u >> 1) {}

    /// The upper bit of the stream is ignored.
    constexpr random_generator(std::uint64_t seed, std::uint64_t stream) : state(0), increment((stream << 1) | 1u) {
        state = (increment + seed) * multiplier + increment;
    }

    /// Uniform in [0, 2^32).
    constexpr std::uint32_t next() {
        std::uint64_t const old = state;
        state = old * multiplier + increment;
        auto const shifted = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
        auto const rotation = static_cast<std::uint32_t>(old >> 59);
        return (shifted >> rotation) | (shifted << ((32u - rotation) & 31u));
    }

    /// Uniform in [0, bound) without bias, bound >= 1: the upper half of next() * bound; the few products that would
    /// make some results likelier are rejected (Lemire 2019). Nearly always one step.
    constexpr std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = std::uint64_t{next()} * bound;
        if (static_cast<std::uint32_t>(product) <= bound - 1) {  // rare; always where bound is 0
            expects(bound >= 1, "random_generator::below: the bound must be at least 1");
            std::uint32_t const rejected = (0u - bound) % bound;  // 2^32 mod bound
            while (static_cast<std::uint32_t>(product) < rejected) product = std::uint64_t{next()} * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    friend constexpr bool operator==(random_generator const&, random_generator const&) = default;

    /// A step makes state * multiplier + increment of the state, modulo 2^64.
    static constexpr std::uint64_t multiplier = 6364136223846793005u;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
