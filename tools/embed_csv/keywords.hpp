// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string_view>

namespace embed_csv {

/// Of the CMake function.
inline constexpr char const* keywords =
    "NAME, FILE, TARGET, CLASSIFICATION, REGRESSION, CLASSES, MAX_CLASSES, COLUMNS, EXCLUDE, TYPE, TEST_ROWS, SEED, "
    "STANDARDIZE, DELIMITER, COMMENT, NO_HEADER, MISSING";

/// In CMake, a misspelt keyword is one more column in the list before it.
inline bool is_like_a_keyword(std::string_view column) {
    return column.size() > 2 &&
           std::all_of(column.begin(), column.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

}  // namespace embed_csv
