// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "table.hpp"
#include "utf8.hpp"

namespace embed_csv {

namespace detail {

inline std::string string_literal(std::string_view text) {
    std::string literal = "\"";
    while (!text.empty()) {
        character const c = first_character(text);
        bool const plain = c.valid && !is_invisible(c.code);  // compilers warn of the others, for good reason
        if (c.code == '"' || c.code == '\\' || c.code == '?') literal += '\\';
        for (char byte : text.substr(0, c.bytes)) {
            if (plain) {
                literal += byte;
                continue;
            }
            literal += '\\';
            for (unsigned shift : {6u, 3u, 0u})
                literal += static_cast<char>('0' + ((static_cast<unsigned char>(byte) >> shift) & 7u));
        }
        text.remove_prefix(c.bytes);
    }
    return literal + '"';
}

/// A name that ends no comment, goes on in no next line, and of which no compiler warns.
inline std::string for_comment(std::string_view text) {
    std::string comment;
    while (!text.empty()) {
        character const c = first_character(text);
        bool const plain = c.valid && !is_invisible(c.code) && c.code != '\\' && c.code != '?';
        comment += plain ? text.substr(0, c.bytes) : "_";
        text.remove_prefix(c.bytes);
    }
    return comment;
}

inline void write_names(std::ostream& out, char const* variable, std::vector<std::string> const& names) {
    out << "inline constexpr char const* " << variable << "[" << names.size() << "] = {";
    for (std::size_t i = 0; i < names.size(); ++i) out << (i == 0 ? "" : ", ") << string_literal(names[i]);
    out << "};\n";
}

/// A braced list of so many values a line.
inline void write_values(std::ostream& out, std::vector<std::string> const& values, std::size_t per_line) {
    out << "    {{\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        out << (i % per_line == 0 ? "        " : " ") << values[i] << (i % per_line + 1 == per_line ? ",\n" : ",");
    out << (values.size() % per_line == 0 ? "    }}" : "\n    }}");
}

}  // namespace detail

inline void write_header(std::ostream& out, table const& made, options const& wanted) {
    using namespace detail;
    bool const classes = !made.class_names.empty();
    std::size_t const features = made.feature_names.size();

    out << "// Made by constgrad_embed_csv from " << for_comment(std::filesystem::path(wanted.file).filename().string())
        << "; changes here will be lost.\n"
        << "#pragma once\n\n";
    if (made.has_missing) out << "#include <limits>\n\n";
    out << "#include <constgrad/training/dataset.hpp>\n";
    if (wanted.standardize) out << "#include <constgrad/training/standardizer.hpp>\n";
    if (made.test_rows > 0) out << "#include <constgrad/training/train_test_split.hpp>\n";

    out << "\nnamespace " << wanted.name << " {\n\n";
    write_names(out, "feature_names", made.feature_names);
    if (classes) write_names(out, "class_names", made.class_names);
    write_names(out, "target_names", made.target_names);
    if (made.has_missing)
        out << "\ninline constexpr " << wanted.type << " missing = std::numeric_limits<" << wanted.type
            << ">::quiet_NaN();\n";

    out << "\n/// All " << made.rows << " rows";
    if (made.dropped > 0) out << "; " << made.dropped << " with missing values were dropped";
    out << ".\ninline constexpr constgrad::" << (classes ? "classification" : "regression") << "_dataset<"
        << wanted.type << ", " << made.rows << ", " << features << ", "
        << (classes ? made.class_names : made.target_names).size() << "> data = {\n";
    write_values(out, made.features, features);
    out << ",\n";
    write_values(out, made.targets, made.target_names.size() > 1 ? made.target_names.size() : 20);
    out << "};\n";

    std::string train = "data";
    std::string test;
    if (made.test_rows > 0) {
        train = "split.train";
        test = "split.test";
        out << "\n/// " << made.test_rows << " rows chosen at random for the test, the others for the training.\n"
            << "inline constexpr auto split = constgrad::train_test_split<" << made.test_rows << ">(data, "
            << wanted.seed << "u);\n";
    }
    if (wanted.standardize) {
        out << "\n/// Fitted to the training rows, which get mean 0 and standard deviation 1; new rows need the same.\n"
            << "inline constexpr auto scaler = constgrad::fit_standardizer(" << train << ");\n";
        train = "scaler.transform(" + train + ")";
        test = "scaler.transform(" + test + ")";
    }
    if (made.test_rows > 0 || wanted.standardize) out << "\ninline constexpr auto train = " << train << ";\n";
    if (made.test_rows > 0) out << "inline constexpr auto test = " << test << ";\n";
    out << "\n}  // namespace " << wanted.name << "\n";
}

}  // namespace embed_csv
