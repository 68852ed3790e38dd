// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/random/uniform.hpp>

namespace scenario::uniform {

using constgrad::random_generator;

constexpr bool float_is_the_upper_24_bits_of_one_step() {
    random_generator generator(42, 54);
    return constgrad::uniform<float>(generator) == static_cast<float>(0xa15c02) / 16777216.0f &&
           constgrad::uniform<float>(generator) == static_cast<float>(0x7b47f4) / 16777216.0f;
}

constexpr bool double_is_the_upper_53_bits_of_two_steps() {
    random_generator generator(42, 54);
    return constgrad::uniform<double>(generator) == static_cast<double>(0xa15c02b77b47f409u >> 11) / 9007199254740992.0;
}

constexpr bool a_range_is_kept_and_used() {
    random_generator generator(3);
    float least = 10;
    float greatest = -10;
    for (int i = 0; i < 100; ++i) {
        float const x = constgrad::uniform(generator, -2.0f, 3.0f);
        if (x < -2 || x > 3) return false;
        least = x < least ? x : least;
        greatest = x > greatest ? x : greatest;
    }
    return least < -1.7f && greatest > 2.7f;
}

constexpr bool an_empty_range_gives_its_only_number() {
    random_generator generator(3);
    return constgrad::uniform(generator, 1.5, 1.5) == 1.5;
}

constexpr bool all() {
    return float_is_the_upper_24_bits_of_one_step() && double_is_the_upper_53_bits_of_two_steps() &&
           a_range_is_kept_and_used() && an_empty_range_gives_its_only_number();
}

}  // namespace scenario::uniform
