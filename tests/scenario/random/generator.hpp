// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/random/generator.hpp>

namespace scenario::generator {

using constgrad::random_generator;

// pcg32-demo of the reference implementation (https://www.pcg-random.org), round 1.
constexpr bool the_numbers_are_those_of_the_reference() {
    random_generator generator(42, 54);
    std::uint32_t const expected[]{0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e};
    for (std::uint32_t const x : expected)
        if (generator.next() != x) return false;
    return true;
}

constexpr bool a_seed_alone_selects_the_default_stream() {
    return random_generator(7) == random_generator(7, 1442695040888963407u >> 1);
}

constexpr bool seeds_and_streams_differ() {
    return random_generator(1).next() != random_generator(2).next() &&
           random_generator(1, 1).next() != random_generator(1, 2).next() && random_generator(1) != random_generator(2);
}

constexpr bool below_one_is_zero() {
    random_generator generator(3);
    for (int i = 0; i < 10; ++i)
        if (generator.below(1) != 0) return false;
    return true;
}

constexpr bool every_number_below_the_bound_occurs() {
    random_generator generator(5);
    bool seen[7]{};
    for (int i = 0; i < 100; ++i) {
        std::uint32_t const x = generator.below(7);
        if (x >= 7) return false;
        seen[x] = true;
    }
    for (bool const it_was : seen)
        if (!it_was) return false;
    return true;
}

// 2^32 mod (2^31 + 1) = 2^31 - 1: of the numbers 0, 1, 2 ... every second one has to be rejected.
constexpr bool below_rejects_what_would_bias() {
    constexpr std::uint32_t bound = 0x80000001u;
    random_generator generator(11);
    random_generator raw = generator;
    for (int i = 0; i < 50; ++i) {
        std::uint64_t product{};
        do product = std::uint64_t{raw.next()} * bound;
        while (static_cast<std::uint32_t>(product) < 0x7fffffffu);
        if (generator.below(bound) != product >> 32) return false;
    }
    return generator == raw;
}

constexpr bool all() {
    return the_numbers_are_those_of_the_reference() && a_seed_alone_selects_the_default_stream() &&
           seeds_and_streams_differ() && below_one_is_zero() && every_number_below_the_bound_occurs() &&
           below_rejects_what_would_bias();
}

}  // namespace scenario::generator
