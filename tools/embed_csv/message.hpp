// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <constgrad/host/csv.hpp>

#include "utf8.hpp"

namespace embed_csv {

using constgrad::csv_field;
using constgrad::csv_record;
using constgrad::text_position;

/// The data are wrong, at this place.
struct data_error : std::runtime_error {
    text_position position;

    data_error(text_position where, std::string const& reason) : std::runtime_error(reason), position(where) {}
};

/// The table has not the columns that are expected; it may be that the delimiter is another.
struct layout_error : data_error {
    using data_error::data_error;
};

/// The data are odd, at this place.
struct data_warning {
    text_position position;
    std::string reason;
};

namespace detail {

inline std::string hexadecimal(char32_t code, std::size_t digits) {
    std::string text;
    for (; code != 0 || text.size() < digits; code /= 16u) text.insert(text.begin(), "0123456789ABCDEF"[code % 16u]);
    return text;
}

inline std::string spelled(character const& c, std::string_view bytes) {
    if (!c.valid) return "<" + hexadecimal(c.code, 2) + ">";
    if (c.code == '\t') return "\\t";
    if (c.code == '\n') return "\\n";
    if (c.code == '\r') return "\\r";
    if (is_invisible(c.code)) return "<U+" + hexadecimal(c.code, 4) + ">";
    return std::string(bytes);
}

}  // namespace detail

/// A text from the file, fit for a message: what cannot be seen is spelled out, and there is an end to it.
inline std::string shown(std::string_view text) {
    std::string start = "'";
    for (int left = 40; left > 0 && !text.empty(); --left) {
        character const c = first_character(text);
        start += detail::spelled(c, text.substr(0, c.bytes));
        text.remove_prefix(c.bytes);
    }
    return start + (text.empty() ? "'" : "...'");
}

inline std::string list(std::vector<std::string> const& names) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i == 0 ? "" : ", ") + shown(names[i]);
    return text + (names.size() > most ? " and " + std::to_string(names.size() - most) + " more" : "");
}

}  // namespace embed_csv
