// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <constgrad/host/csv.hpp>

namespace embed_csv {

enum class task { unspecified, classification, regression };
enum class missing_values { error, drop, nan };

struct options {
    std::string file;
    std::string output;
    std::string name;
    std::vector<std::string> targets;
    std::vector<std::string> columns;
    std::vector<std::string> excluded;
    std::vector<std::string> classes;
    embed_csv::task task = task::unspecified;
    embed_csv::missing_values missing = missing_values::error;
    std::string type = "float";
    std::optional<std::string> test_rows;  ///< a number only once the rows are known that it has to fit
    std::uint64_t seed = 0;
    int max_classes = 256;
    bool standardize = false;
    bool header = true;
    bool help = false;
    constgrad::csv_options csv;
};

/// The command line is wrong, whatever the data may be.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline constexpr char const* usage = R"(Turns a CSV file into a C++ header with a constexpr constgrad::dataset.

constgrad_embed_csv_tool --file F.csv --output F.hpp --name NAME --target COLUMN [...]

  --file FILE          the table
  --output FILE        the header; its folder must exist
  --name NAME          the namespace in the header: an identifier
  --target COLUMN      what is to be learned; several only for a regression
  --task TASK          classification or regression; needed only where the target holds numbers
  --class LABEL        a class, repeated in the order of the class indices; any other label is then an error
  --max-classes N      more classes are an error, 2 to 65536 (256)
  --column COLUMN      a feature, repeated in order; all columns but the targets when absent
  --exclude COLUMN     a column that is no feature, repeated
  --type TYPE          float or double (float)
  --missing POLICY     empty fields and unquoted NA, N/A, n/a, #N/A, <NA>, NaN, -nan, null, ?: error, drop (the row) or
                       nan (error)
  --test-rows N        also split the rows into `train` and `test`, which gets N
  --seed N             of that split (0)
  --standardize        `train` and `test` are standardised by `scaler`, fitted to `train`
  --delimiter CHAR     one character, or tab or semicolon (,)
  --comment CHAR       lines that begin with it are skipped
  --no-header          the first line is data; columns have numbers only
  @FILE                more arguments, one a line
A COLUMN is a name of the header line or a number from 1.
)";

namespace detail {

template <class Integer>
Integer integer(std::string_view option, std::string_view text, Integer least, Integer most) {
    Integer value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        throw usage_error(std::string(option) + " '" + std::string(text) + "': expected a whole number from " +
                          std::to_string(least) + " to " + std::to_string(most));
    return value;
}

inline char ascii_character(std::string_view option, std::string_view text) {
    if (text == "tab") return '\t';
    if (text == "semicolon") return ';';
    auto const byte = text.empty() ? 0u : static_cast<unsigned char>(text[0]);
    if (text.size() != 1 || byte == '"' || byte == '\n' || byte == '\r' || byte >= 0x80u)
        throw usage_error(std::string(option) + " '" + std::string(text) +
                          "': expected one ASCII character that is neither a quote nor a line end, or one of the words "
                          "tab and semicolon");
    return text[0];
}

/// text, if it is one of the words.
inline std::string_view word(std::string_view option, std::string_view text,
                             std::vector<std::string_view> const& words) {
    if (std::find(words.begin(), words.end(), text) != words.end()) return text;
    std::string expected;
    for (std::string_view word : words) expected += (expected.empty() ? "" : " or ") + std::string(word);
    throw usage_error(std::string(option) + " '" + std::string(text) + "': expected " + expected);
}

inline bool is_identifier(std::string_view name) {
    static constexpr std::string_view keywords[] = {
        "alignas",     "alignof",  "and",        "and_eq",    "asm",       "auto",         "bitand",
        "bitor",       "bool",     "break",      "case",      "catch",     "char",         "char16_t",
        "char32_t",    "char8_t",  "class",      "co_await",  "co_return", "co_yield",     "compl",
        "concept",     "const",    "const_cast", "consteval", "constexpr", "constinit",    "continue",
        "decltype",    "default",  "delete",     "do",        "double",    "dynamic_cast", "else",
        "enum",        "explicit", "export",     "extern",    "false",     "float",        "for",
        "friend",      "goto",     "if",         "inline",    "int",       "long",         "mutable",
        "namespace",   "new",      "noexcept",   "not",       "not_eq",    "nullptr",      "operator",
        "or",          "or_eq",    "private",    "protected", "public",    "register",     "reinterpret_cast",
        "requires",    "return",   "short",      "signed",    "sizeof",    "static",       "static_assert",
        "static_cast", "struct",   "switch",     "template",  "this",      "thread_local", "throw",
        "true",        "try",      "typedef",    "typeid",    "typename",  "union",        "unsigned",
        "using",       "virtual",  "void",       "volatile",  "wchar_t",   "while",        "xor",
        "xor_eq",      "std",      "constgrad"};
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    auto const later = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && letter(name[0]) && std::all_of(name.begin(), name.end(), later) && name[0] != '_' &&
           name.find("__") == std::string_view::npos &&
           std::find(std::begin(keywords), std::end(keywords), name) == std::end(keywords);
}

inline std::vector<std::string> with_files_expanded(std::vector<std::string> const& arguments) {
    std::vector<std::string> expanded;
    for (std::string const& argument : arguments) {
        if (!argument.starts_with('@')) {
            expanded.push_back(argument);
            continue;
        }
        std::ifstream file(argument.substr(1));
        if (!file) throw usage_error("'" + argument.substr(1) + "': the file of arguments cannot be opened");
        for (std::string line; std::getline(file, line);) {
            if (line.ends_with('\r')) line.pop_back();
            expanded.push_back(line);
        }
        if (file.bad()) throw usage_error("'" + argument.substr(1) + "': the file of arguments cannot be read");
    }
    return expanded;
}

}  // namespace detail

inline options parse_options(std::vector<std::string> const& given) {
    using namespace detail;
    options parsed;
    std::vector<std::string> const arguments = with_files_expanded(given);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& option = arguments[i];
        auto const value = [&]() -> std::string const& {
            if (i + 1 == arguments.size()) throw usage_error(option + ": expected a value after it");
            return arguments[++i];
        };
        auto const element = [&]() -> std::string const& {
            if (value().empty()) throw usage_error(option + ": expected a value after it, not an empty one");
            return arguments[i];
        };
        if (option == "--help")
            parsed.help = true;
        else if (option == "--file")
            parsed.file = value();
        else if (option == "--output")
            parsed.output = value();
        else if (option == "--name")
            parsed.name = value();
        else if (option == "--target")
            parsed.targets.push_back(element());
        else if (option == "--column")
            parsed.columns.push_back(element());
        else if (option == "--exclude")
            parsed.excluded.push_back(element());
        else if (option == "--class")
            parsed.classes.push_back(element());
        else if (option == "--max-classes")
            parsed.max_classes = integer(option, value(), 2, 65536);
        else if (option == "--task")
            parsed.task = word(option, value(), {"classification", "regression"}) == "regression"
                              ? task::regression
                              : task::classification;
        else if (option == "--type")
            parsed.type = word(option, value(), {"float", "double"});
        else if (option == "--missing") {
            std::string_view const policy = word(option, value(), {"error", "drop", "nan"});
            parsed.missing = policy == "drop"  ? missing_values::drop
                             : policy == "nan" ? missing_values::nan
                                               : missing_values::error;
        } else if (option == "--test-rows")
            parsed.test_rows = value();
        else if (option == "--seed")
            parsed.seed = integer(option, value(), std::uint64_t{0}, ~std::uint64_t{0});
        else if (option == "--standardize")
            parsed.standardize = true;
        else if (option == "--delimiter")
            parsed.csv.delimiter = ascii_character(option, value());
        else if (option == "--comment")
            parsed.csv.comment = ascii_character(option, value());
        else if (option == "--no-header")
            parsed.header = false;
        else
            throw usage_error("'" + option + "': no such option; --help lists them");
    }
    if (parsed.help) return parsed;

    if (parsed.file.empty()) throw usage_error("--file is missing: expected the CSV file");
    if (parsed.output.empty()) throw usage_error("--output is missing: expected the header to write");
    if (!is_identifier(parsed.name))
        throw usage_error("--name '" + parsed.name +
                          "': expected an identifier that is no keyword, such as iris, for the namespace");
    if (parsed.targets.empty()) throw usage_error("--target is missing: expected the column to learn");
    if (!parsed.columns.empty() && !parsed.excluded.empty())
        throw usage_error("--column and --exclude: expected one of them, the features or what is none");
    if (parsed.csv.delimiter == parsed.csv.comment)
        throw usage_error("--delimiter and --comment: expected two different characters");
    if (parsed.task == task::regression && !parsed.classes.empty())
        throw usage_error("--class: a regression has no classes");
    return parsed;
}

}  // namespace embed_csv
