// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace embed_csv {

/// A character of a UTF-8 text, or a byte that belongs to none.
struct character {
    char32_t code;
    std::size_t bytes;
    bool valid;
};

/// That which a text that is not empty begins with.
inline character first_character(std::string_view text) {
    auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    unsigned const lead = byte(0);
    character const stray{lead, 1, false};
    if (lead < 0x80u) return {lead, 1, true};
    std::size_t const bytes = lead < 0xC2u ? 0 : lead < 0xE0u ? 2 : lead < 0xF0u ? 3 : lead < 0xF5u ? 4 : 0;
    if (bytes == 0) return stray;
    char32_t code = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return stray;
        code = (code << 6u) | (byte(i) & 0x3Fu);
    }
    bool const overlong = (bytes == 3 && code < 0x800u) || (bytes == 4 && code < 0x10000u);
    if (overlong || (code >= 0xD800u && code < 0xE000u) || code > 0x10FFFFu) return stray;
    return {code, bytes, true};
}

/// A space of whatever width, or a line end.
inline bool is_blank(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85u || code == 0xA0u || code == 0x1680u ||
           (code >= 0x2000u && code <= 0x200Au) || code == 0x2028u || code == 0x2029u || code == 0x202Fu ||
           code == 0x205Fu || code == 0x3000u;
}

/// Nothing to be seen, or mistaken for a space, or changing how its neighbours look.
inline bool is_invisible(char32_t code) {
    return code < ' ' || (code >= 0x7Fu && code < 0xA0u) || (is_blank(code) && code != ' ') || code == 0xADu ||
           code == 0x61Cu || code == 0x180Eu || (code >= 0x200Bu && code <= 0x200Fu) ||
           (code >= 0x202Au && code <= 0x202Eu) || (code >= 0x2060u && code <= 0x206Fu) || code == 0xFEFFu ||
           (code >= 0xFFF9u && code <= 0xFFFBu) || (code >= 0xE0000u && code <= 0xE007Fu);
}

}  // namespace embed_csv
