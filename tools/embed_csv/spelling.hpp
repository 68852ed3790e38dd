// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "utf8.hpp"

namespace embed_csv {

namespace detail {

/// In Latin, Greek and Cyrillic, as far as capitals and small letters stand in two blocks.
inline char32_t small_letter(char32_t code) {
    auto const between = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    bool const near = between('A', 'Z') || (between(0xC0u, 0xDEu) && code != 0xD7u) || between(0x391u, 0x3A9u) ||
                      between(0x410u, 0x42Fu);
    return near ? code + 0x20u : between(0x400u, 0x40Fu) ? code + 0x50u : code;
}

}  // namespace detail

/// The text in small letters, and with single blanks, between words only: texts that people take for the same.
inline std::u32string folded(std::string_view text) {
    std::u32string result;
    bool blank = false;
    while (!text.empty()) {
        character const c = first_character(text);
        text.remove_prefix(c.bytes);
        if (c.valid && (is_blank(c.code) || is_invisible(c.code))) {
            blank = true;
            continue;
        }
        if (blank && !result.empty()) result += U' ';
        blank = false;
        // Stray bytes are told apart from the characters of the same numbers.
        result += c.valid ? detail::small_letter(c.code) : c.code + 0x110000u;
    }
    return result;
}

}  // namespace embed_csv
