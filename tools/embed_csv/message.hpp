// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <constgrad/host/csv.hpp>

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

/// A text from the file, fit for a message.
inline std::string shown(std::string_view text) {
    std::string start = "'";
    for (char c : text.substr(0, 40)) start += static_cast<unsigned char>(c) < 0x20u ? ' ' : c;
    return start + (text.size() > 40 ? "...'" : "'");
}

inline std::string list(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names) text += (text.empty() ? "" : ", ") + shown(name);
    return text;
}

}  // namespace embed_csv
