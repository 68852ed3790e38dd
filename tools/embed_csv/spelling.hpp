// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
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

/// How many letters are wrong, left out or too much in one of two words if the other is probably meant: no more than
/// every third, capitals aside. The beginning of a word counts as much as so many mistakes.
inline std::optional<std::size_t> mistakes(std::string_view one, std::string_view other) {
    std::u32string const a = folded(one);
    std::u32string const b = folded(other);
    std::size_t const shorter = std::min(a.size(), b.size());
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
    bool const beginning = shorter >= 4 && (a.starts_with(b) || b.starts_with(a));
    if (row.back() > shorter / 3 && !beginning) return std::nullopt;
    return std::min(row.back(), shorter / 3);
}

/// That of the words which is probably meant by another.
inline std::optional<std::string> meant(std::string_view word, std::vector<std::string> const& words) {
    std::optional<std::string> best;
    std::size_t fewest = 0;
    for (std::string const& candidate : words)
        if (std::optional<std::size_t> const count = mistakes(word, candidate); count && (!best || *count < fewest)) {
            best = candidate;
            fewest = *count;
        }
    return best;
}

}  // namespace embed_csv
