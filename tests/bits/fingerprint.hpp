// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

namespace {

/// FNV-1a over words of 64 bits.
struct fingerprint {
    std::uint64_t value = 0xcbf29ce484222325u;

    constexpr void add(std::uint64_t word) { value = (value ^ word) * 0x100000001b3u; }
    constexpr void add(float x) { add(std::uint64_t{std::bit_cast<std::uint32_t>(x)}); }
    constexpr void add(double x) { add(std::bit_cast<std::uint64_t>(x)); }
    template <class T, int N>
    constexpr void add(T const (&list)[N]) {
        for (T const x : list) add(x);
    }
};

/// Numbers from -1 to 1 from a linear congruential generator.
template <class T, int N>
constexpr void fill(T (&elements)[N], std::uint32_t seed) {
    for (T& x : elements) {
        seed = seed * 1664525u + 1013904223u;
        x = static_cast<T>(static_cast<std::int32_t>(seed)) * static_cast<T>(0x1p-31);
    }
}

}  // namespace
