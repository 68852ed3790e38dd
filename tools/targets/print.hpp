// SPDX-License-Identifier: BSL-1.0
// Text from a test program, with an operating system and without.
#pragma once

#include <cstdint>

#if __STDC_HOSTED__
#include <cstdio>
#else
#include <semihosting.hpp>
#endif

inline void print(char const* text) {
#if __STDC_HOSTED__
    std::fputs(text, stdout);
#else
    board::write(text);
#endif
}

inline void print_hexadecimal(std::uint64_t number) {
    char digits[17]{};
    for (int i = 0; i < 16; ++i) digits[i] = "0123456789abcdef"[(number >> (60 - 4 * i)) & 15];
    print(digits);
}
