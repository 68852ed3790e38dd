// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <constgrad/host/csv.hpp>

#include "number.hpp"
#include "options.hpp"

namespace embed_csv {

using constgrad::csv_field;
using constgrad::csv_record;
using constgrad::text_position;

/// The data are wrong, at this place.
struct data_error : std::runtime_error {
    text_position position;

    data_error(text_position where, std::string const& reason) : std::runtime_error(reason), position(where) {}
};

/// What goes into the header: every number as a C++ literal.
struct table {
    std::vector<std::string> feature_names;
    std::vector<std::string> target_names;
    std::vector<std::string> class_names;  ///< empty for a regression
    std::vector<std::string> features;     ///< row by row
    std::vector<std::string> targets;      ///< row by row; the class indices for a classification
    int rows = 0;
    int test_rows = 0;  ///< 0 without a split
    int dropped = 0;
    bool has_missing = false;
};

namespace detail {

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

inline bool is_missing(csv_field const& field) {
    static constexpr std::string_view tokens[] = {"NA", "N/A", "NaN", "nan", "NAN", "null", "NULL", "?"};
    return field.text.empty() ||
           (!field.quoted && std::find(std::begin(tokens), std::end(tokens), field.text) != std::end(tokens));
}

inline bool is_infinite(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (text.starts_with('-') || text.starts_with('+')) text.erase(0, 1);
    return text == "inf" || text == "infinity";
}

inline constexpr char const* keywords =
    "NAME, FILE, TARGET, CLASSIFICATION, REGRESSION, CLASSES, MAX_CLASSES, COLUMNS, EXCLUDE, TYPE, TEST_ROWS, SEED, "
    "STANDARDIZE, DELIMITER, COMMENT, NO_HEADER, MISSING";

/// In CMake, a misspelt keyword is one more column in the list before it.
inline bool is_like_a_keyword(std::string_view column) {
    return column.size() > 2 &&
           std::all_of(column.begin(), column.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

class table_builder {
public:
    table_builder(std::vector<csv_record> records, options const& wanted)
        : records_(std::move(records)), wanted_(wanted) {}

    table build() {
        take_header();
        choose_columns();
        take_rows();
        settle_task();
        if (wanted_.task == task::classification)
            number_classes();
        else
            convert_targets();
        convert_features();
        settle_split();
        return std::move(result_);
    }

private:
    void take_header() {
        if (records_.empty())
            throw data_error({}, wanted_.header ? "the file is empty; expected a header line and rows of data"
                                                : "the file is empty; expected rows of data");
        header_ = records_.front();
        for (std::size_t i = 0; i < header_.size(); ++i)
            names_.push_back(wanted_.header ? header_[i].text : "column_" + std::to_string(i + 1));
        if (!wanted_.header) return;

        if (std::all_of(names_.begin(), names_.end(), is_number))
            throw data_error(header_[0].position,
                             "the first line holds numbers only; expected the names of the columns (or say NO_HEADER)");
        for (std::size_t i = 0; i < names_.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!names_[i].empty() && names_[i] == names_[j])
                    throw data_error(header_[i].position, "column " + std::to_string(i + 1) + " has the name " +
                                                              shown(names_[i]) + " of column " + std::to_string(j + 1) +
                                                              "; expected names that differ");
        records_.erase(records_.begin());
        if (records_.empty())
            throw data_error({header_[0].position.line + 1, 1}, "no row follows the header line; expected data");
    }

    std::size_t find_column(std::string const& column) const {
        auto const named = std::find(names_.begin(), names_.end(), column);
        if (named != names_.end() && !column.empty()) return static_cast<std::size_t>(named - names_.begin());
        std::size_t number = 0;
        auto const [end, error] = std::from_chars(column.data(), column.data() + column.size(), number);
        if (error == std::errc{} && end == column.data() + column.size() && number >= 1 && number <= names_.size())
            return number - 1;
        std::string reason = "there is no column " + shown(column) + "; expected a number from 1 to " +
                             std::to_string(names_.size()) + " or one of " + list(names_);
        if (is_like_a_keyword(column))
            reason += " (if " + shown(column) + " is meant as a keyword: there are " + keywords + ")";
        throw data_error(header_[0].position, reason);
    }

    static bool contains(std::vector<std::size_t> const& columns, std::size_t column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    }

    std::vector<std::size_t> find_columns(std::vector<std::string> const& columns, char const* what) const {
        std::vector<std::size_t> found;
        for (std::string const& column : columns) {
            std::size_t const at = find_column(column);
            if (contains(found, at))
                throw data_error(header_[at].position,
                                 "column " + shown(names_[at]) + " is named twice as " + what + "; expected it once");
            found.push_back(at);
        }
        return found;
    }

    void choose_columns() {
        targets_ = find_columns(wanted_.targets, "a target");
        if (targets_.size() > 1 && wanted_.task != task::regression)
            throw data_error(header_[targets_[1]].position,
                             "column " + shown(names_[targets_[1]]) +
                                 " is a second target, which only a regression may have; expected one target (or say "
                                 "REGRESSION)");
        features_ = find_columns(wanted_.columns, "a feature");
        std::vector<std::size_t> const excluded = find_columns(wanted_.excluded, "excluded");
        for (std::size_t target : targets_)
            if (contains(features_, target) || contains(excluded, target))
                throw data_error(header_[target].position,
                                 "column " + shown(names_[target]) + " is the target; expected it not to be " +
                                     (contains(excluded, target) ? "excluded" : "a feature as well"));
        if (features_.empty())
            for (std::size_t i = 0; i < names_.size(); ++i)
                if (!contains(targets_, i) && !contains(excluded, i)) {
                    if (names_[i].empty())
                        throw data_error(header_[i].position, "column " + std::to_string(i + 1) +
                                                                  " has no name; expected one, or its exclusion by "
                                                                  "number (EXCLUDE " +
                                                                  std::to_string(i + 1) + ")");
                    features_.push_back(i);
                }
        if (features_.empty())
            throw data_error(header_[0].position, "no column is left beside the target " + shown(names_[targets_[0]]) +
                                                      "; expected at least one feature");
        if (wanted_.header && std::all_of(wanted_.targets.begin(), wanted_.targets.end(), is_number) &&
            std::all_of(features_.begin(), features_.end(), [&](std::size_t i) { return is_number(names_[i]); }))
            throw data_error(header_[0].position,
                             "the first line seems to hold data: every feature's name is a number, and the target is "
                             "given by its number; expected the names of the columns (or say NO_HEADER, or name the "
                             "target)");
        for (std::size_t i : features_) result_.feature_names.push_back(names_[i]);
        for (std::size_t i : targets_) result_.target_names.push_back(names_[i]);
    }

    // Settles the fate of the missing values: an error, or rows that go, or NaN among the features.
    void take_rows() {
        auto const missing = [](csv_record const& row, std::vector<std::size_t> const& columns) {
            return std::find_if(columns.begin(), columns.end(), [&](std::size_t i) { return is_missing(row[i]); });
        };
        std::vector<csv_record> kept;
        for (csv_record& row : records_) {
            auto const feature = missing(row, features_);
            auto const target = missing(row, targets_);
            bool const bad_feature = feature != features_.end() && wanted_.missing != missing_values::nan;
            bool const bad_target = target != targets_.end();
            if (wanted_.missing == missing_values::drop && (bad_feature || bad_target)) {
                ++result_.dropped;
                continue;
            }
            if (bad_target)
                throw data_error(row[*target].position,
                                 "the target " + shown(names_[*target]) + " has no value; expected " +
                                     (wanted_.missing == missing_values::nan ? "one in every row (or say MISSING drop)"
                                                                             : "one (or say MISSING drop)"));
            if (bad_feature)
                throw data_error(row[*feature].position, "column " + shown(names_[*feature]) +
                                                             " has no value; expected a number (or say MISSING drop "
                                                             "or MISSING nan)");
            if (feature != features_.end()) {
                if (wanted_.standardize)
                    throw data_error(row[*feature].position, "column " + shown(names_[*feature]) +
                                                                 " has no value, which STANDARDIZE cannot do with; "
                                                                 "expected a number (or say MISSING drop)");
                result_.has_missing = true;
            }
            kept.push_back(std::move(row));
        }
        if (kept.empty()) throw data_error(header_[0].position, "every row has a missing value; expected rows without");
        records_ = std::move(kept);
        result_.rows = static_cast<int>(records_.size());
    }

    csv_field const& label(csv_record const& row) const { return row[targets_[0]]; }

    // Whether the target is numbers or names decides what is to be learned, where that was not said.
    void settle_task() {
        if (wanted_.task != task::unspecified) return;
        if (!wanted_.classes.empty()) {
            wanted_.task = task::classification;
            return;
        }
        auto const numeric = [&](csv_record const& row) { return is_number(label(row).text); };
        auto const number = std::find_if(records_.begin(), records_.end(), numeric);
        auto const name = std::find_if_not(records_.begin(), records_.end(), numeric);
        std::string const target = "the target " + shown(names_[targets_[0]]);
        if (name == records_.end())
            throw data_error(header_[targets_[0]].position,
                             target + " holds numbers; expected CLASSIFICATION or REGRESSION to be said");
        if (number != records_.end()) {
            csv_field const& odd = label(number == records_.begin() ? *name : *number);
            throw data_error(odd.position, target + " holds both names and numbers, such as " + shown(odd.text) +
                                               "; expected one kind (or say CLASSIFICATION or REGRESSION)");
        }
        wanted_.task = task::classification;
    }

    // The classes in order: as listed by the user; else numbers ascending if all are numbers, else names in byte order.
    void number_classes() {
        auto const numeric = [](std::string const& text) { return is_number(text); };
        std::vector<std::string>& classes = result_.class_names;
        std::vector<std::string> labels;
        for (csv_record const& row : records_) labels.push_back(label(row).text);
        bool const listed = !wanted_.classes.empty();
        classes = listed ? wanted_.classes : labels;
        bool const numbers =
            std::all_of(labels.begin(), labels.end(), numeric) && std::all_of(classes.begin(), classes.end(), numeric);
        auto const before = [&](std::string const& a, std::string const& b) {
            return numbers ? nearest<double>(a) < nearest<double>(b) : a < b;
        };
        auto const same = [&](std::string const& a, std::string const& b) { return !before(a, b) && !before(b, a); };
        if (!listed) {
            // Of 1 and 1.0, which are the same class, the first in byte order gives the name.
            std::sort(classes.begin(), classes.end(),
                      [&](auto& a, auto& b) { return before(a, b) || (same(a, b) && a < b); });
            classes.erase(std::unique(classes.begin(), classes.end(), same), classes.end());
        }
        check_classes(same);
        for (csv_record const& row : records_) {
            auto const found = listed ? std::find_if(classes.begin(), classes.end(),
                                                     [&](auto& name) { return same(name, label(row).text); })
                                      : std::lower_bound(classes.begin(), classes.end(), label(row).text, before);
            if (found == classes.end())
                throw data_error(label(row).position,
                                 "unknown label " + shown(label(row).text) + "; expected one of " + list(classes));
            result_.targets.push_back(std::to_string(found - classes.begin()));
        }
    }

    template <class Same>
    void check_classes(Same same) const {
        std::vector<std::string> const& classes = result_.class_names;
        text_position const position = header_[targets_[0]].position;
        std::string const target = "the target " + shown(names_[targets_[0]]);
        if (classes.size() < 2)
            throw data_error(position, target + " has only one class, " + shown(classes[0]) + "; expected at least 2");
        if (classes.size() > static_cast<std::size_t>(wanted_.max_classes))
            throw data_error(position, target + " has " + std::to_string(classes.size()) +
                                           " classes; expected at most " + std::to_string(wanted_.max_classes) +
                                           " (if it is a quantity say REGRESSION, else raise MAX_CLASSES)");
        for (std::size_t i = 0; i < wanted_.classes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (same(classes[i], classes[j]))
                    throw data_error(position, "class " + shown(classes[i]) + " is listed twice; expected it once");
    }

    void convert_targets() {
        for (csv_record const& row : records_)
            for (std::size_t i : targets_) result_.targets.push_back(number(row[i], i));
    }

    void convert_features() {
        for (csv_record const& row : records_)
            for (std::size_t i : features_)
                result_.features.push_back(is_missing(row[i]) ? "missing" : number(row[i], i));
    }

    std::string number(csv_field const& field, std::size_t column) const {
        std::string const found = shown(field.text) + " in column " + shown(names_[column]);
        if (is_infinite(field.text))
            throw data_error(field.position, found + " is not finite; expected a finite number");
        if (!is_number(field.text))
            throw data_error(field.position,
                             found + " is not a number; expected one such as 1.5 or -2e-3" +
                                 (field.text.find(',') != std::string::npos ? ", with a decimal point, not a comma"
                                  : contains(features_, column) ? " (a column of text is left out by EXCLUDE)"
                                                                : ""));
        bool const wide = wanted_.type == "double";
        if (!(wide ? in_range<double>(field.text) : in_range<float>(field.text)))
            throw data_error(field.position, found + " is out of the range of " + wanted_.type + "; expected " +
                                                 (wide || !in_range<double>(field.text)
                                                      ? "0 or an absolute value from 4.9e-324 to 1.79e308"
                                                      : "0 or an absolute value from 1.4e-45 to 3.4e38 (or say TYPE "
                                                        "double)"));
        return wide ? literal(nearest<double>(field.text)) : literal(nearest<float>(field.text));
    }

    void settle_split() {
        if (!wanted_.test_rows) return;
        std::string const& given = *wanted_.test_rows;
        auto const [end, error] = std::from_chars(given.data(), given.data() + given.size(), result_.test_rows);
        if (error == std::errc{} && end == given.data() + given.size() && result_.test_rows >= 1 &&
            result_.test_rows < result_.rows)
            return;
        bool const one = result_.rows == 1;
        throw data_error(header_[0].position,
                         "TEST_ROWS is " + shown(given) + ", but there " +
                             (one ? "is 1 row of data; expected at least 2 for a split"
                                  : "are " + std::to_string(result_.rows) + " rows of data; expected a whole number " +
                                        "from 1 to " + std::to_string(result_.rows - 1)));
    }

    std::vector<csv_record> records_;
    options wanted_;
    csv_record header_;
    std::vector<std::string> names_;
    std::vector<std::size_t> features_;
    std::vector<std::size_t> targets_;
    table result_;
};

}  // namespace detail

/// Chooses and checks the columns, rows and classes that were asked for; throws a data_error.
inline table build_table(std::vector<csv_record> records, options const& wanted) {
    return detail::table_builder(std::move(records), wanted).build();
}

}  // namespace embed_csv
