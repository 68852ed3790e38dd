// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "message.hpp"
#include "spelling.hpp"

namespace embed_csv {

/// Of the CMake function.
inline constexpr std::string_view keywords[] = {
    "NAME", "FILE",      "TARGET", "CLASSIFICATION", "REGRESSION", "CLASSES", "MAX_CLASSES", "COLUMNS", "EXCLUDE",
    "TYPE", "TEST_ROWS", "SEED",   "STANDARDIZE",    "DELIMITER",  "COMMENT", "NO_HEADER",   "MISSING"};

/// In CMake, a misspelt keyword is one more element of the list before it.
inline bool is_like_a_keyword(std::string_view word) {
    return word.size() > 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

/// Whether the word is a keyword but for a slip or two, or for small letters.
inline bool is_nearly_a_keyword(std::string_view word) {
    return std::any_of(std::begin(keywords), std::end(keywords),
                       [&](std::string_view k) { return mistakes(word, k).has_value(); });
}

/// What to add to the error of an element that may be a misspelt keyword.
inline std::string keyword_hint(std::string_view word) {
    std::string all;
    for (std::string_view keyword : keywords) all += (all.empty() ? "" : ", ") + std::string(keyword);
    return " (if " + shown(word) + " is meant as a keyword: there are " + all + ")";
}

}  // namespace embed_csv
