// SPDX-License-Identifier: BSL-1.0
// expect: the bound must be at least 1
#include <constgrad/random/generator.hpp>

constexpr auto below(unsigned bound) {
    constgrad::random_generator generator(1);
    return generator.below(bound);
}

#ifdef REJECTED
constexpr auto number = below(0);
#else
constexpr auto number = below(1);
#endif
static_assert(number == 0);
