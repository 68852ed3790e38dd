// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <constgrad/host/csv.hpp>

#include "message.hpp"
#include "options.hpp"

namespace embed_csv {

namespace detail {

inline std::size_t columns_of(constgrad::csv_table const& table) {
    return table.records.empty() ? 0 : table.records.front().size();
}

/// Another delimiter that seems to be meant: by it the first line falls into more fields, or all lines into equally
/// many where they do not as it is.
inline std::optional<char> likely_delimiter(std::string_view text, constgrad::csv_options const& used) {
    constgrad::csv_table const as_used = constgrad::read_csv(text, used);
    for (char delimiter : {',', ';', '\t', '|', ' '}) {
        bool const blank = delimiter == ' ';
        if (delimiter == used.delimiter || delimiter == used.comment) continue;
        if (blank && columns_of(as_used) > 1) continue;  // there are blanks in names
        constgrad::csv_options other = used;
        other.delimiter = delimiter;
        constgrad::csv_table const as_other = constgrad::read_csv(text, other);
        bool const mends = as_used.error && !as_other.error && !blank;
        std::size_t const few = mends ? 1 : std::max<std::size_t>(1, columns_of(as_used));
        if (columns_of(as_other) > few) return delimiter;
    }
    return std::nullopt;
}

}  // namespace detail

/// What to add to an error that another delimiter might mend; nothing if the delimiter seems right.
inline std::string delimiter_hint(std::string_view text, options const& wanted) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.starts_with("sep="))
        return " (the first line, " + shown(text.substr(0, text.find_first_of("\r\n"))) +
               ", is for spreadsheet programs; expected it to be left out)";
    std::optional<char> const likely = detail::likely_delimiter(text, wanted.csv);
    if (!likely) return "";
    std::string const character(1, *likely);
    std::string const separated_by = *likely == '\t'  ? "tabs: say DELIMITER tab"
                                     : *likely == ';' ? "';': say DELIMITER semicolon"
                                                      : "'" + character + "': say DELIMITER \"" + character + "\"";
    return " (the " + std::string(wanted.header ? "header" : "first") + " line looks as if it were separated by " +
           separated_by + ")";
}

}  // namespace embed_csv
