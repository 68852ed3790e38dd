// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// Whether one of the words is probably meant by the other: but for capitals no more than every third letter is wrong,
/// left out or too much, or one is the beginning of the other.
inline bool is_near(std::string_view one, std::string_view other) {
    std::u32string const a = folded(one);
    std::u32string const b = folded(other);
    std::size_t const shorter = std::min(a.size(), b.size());
    if (shorter >= 4 && (a.starts_with(b) || b.starts_with(a))) return true;
    std::vector<std::size_t> row(b.size() + 1);  // the distances of what begins b from what begins a
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back() <= shorter / 3;
}

}  // namespace embed_csv
