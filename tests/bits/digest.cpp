// SPDX-License-Identifier: BSL-1.0
// Prints a digest of run-time results and compares it with the digest of the same results in constant evaluation.
// scripts/same_bits builds this program with every compiler under hostile flags: all have to print the same.
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>

#include <constgrad/simd/lanes.hpp>

namespace {

constexpr int length = 64;
using numbers = std::array<float, length>;

/// Numbers in [-1, 1) from a linear congruential generator.
constexpr numbers pseudo_random(std::uint32_t seed) {
    numbers result{};
    for (float& x : result) {
        seed = seed * 1664525u + 1013904223u;
        x = static_cast<float>(static_cast<std::int32_t>(seed)) * 0x1p-31f;
    }
    return result;
}

/// FNV-1a over dot products and polynomials: g++ fuses the latter, clang both, where nothing prevents it.
constexpr std::uint64_t digest_of(std::uint32_t seed) {
    std::uint64_t digest = 0xcbf29ce484222325u;
    auto const add = [&](float x) { digest = (digest ^ std::bit_cast<std::uint32_t>(x)) * 0x100000001b3u; };
    for (std::uint32_t row = 0; row < 16; ++row) {
        numbers const a = pseudo_random(seed + row);
        numbers const b = pseudo_random(seed - row);
        float dot = 0;
        float polynomial = 0;
        for (std::size_t i = 0; i < length; ++i) dot = constgrad::multiply_add(dot, a[i], b[i]);
        for (std::size_t i = 0; i < length; ++i) polynomial = constgrad::multiply_add(a[i], polynomial, b[row]);
        add(dot);
        add(polynomial);
    }
    return digest;
}

constexpr std::uint64_t compiled = digest_of(1);

}  // namespace

int main() {
    std::uint32_t volatile const opaque = 1;  // so that the optimiser cannot evaluate it as well
    std::uint64_t const computed = digest_of(opaque);
    std::printf("%016llx\n", static_cast<unsigned long long>(computed));
    if (computed != compiled) std::printf("constant evaluation: %016llx\n", static_cast<unsigned long long>(compiled));
    return computed == compiled ? 0 : 1;
}
