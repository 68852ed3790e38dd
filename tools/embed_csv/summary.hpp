// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "message.hpp"
#include "table.hpp"

namespace embed_csv {

/// What was read, in one line: `150 rows (38 of them to test), 4 features, 3 classes: 'setosa' 50, ...`. A class with
/// the wrong count, or a number of rows that nobody expected, is seen here before it is trained.
inline std::string summary(table const& made) {
    constexpr std::size_t most_listed = 10;
    auto const counted = [](auto count, std::string const& one, std::string const& many) {
        return std::to_string(count) + ' ' + (count == 1 ? one : many);
    };
    bool const classes = !made.class_names.empty();
    auto const& names = classes ? made.class_names : made.target_names;

    std::string line = counted(made.rows, "row", "rows");
    if (made.test_rows > 0) line += " (" + std::to_string(made.test_rows) + " of them to test)";
    if (made.dropped > 0) line += ", " + std::to_string(made.dropped) + " more dropped for missing values";
    line += ", " + counted(made.feature_names.size(), "feature", "features") + ", " +
            (classes ? counted(names.size(), "class", "classes") : counted(names.size(), "target", "targets")) + ": ";
    for (std::size_t i = 0; i < std::min(names.size(), most_listed); ++i) {
        line += (i == 0 ? "" : ", ") + shown(names[i]);
        if (classes)
            line += ' ' + std::to_string(std::count(made.targets.begin(), made.targets.end(), std::to_string(i)));
    }
    return line + (names.size() > most_listed ? ", ..." : "");
}

}  // namespace embed_csv
