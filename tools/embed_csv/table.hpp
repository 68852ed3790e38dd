// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <constgrad/host/csv.hpp>

#include "classes.hpp"
#include "columns.hpp"
#include "delimiter.hpp"
#include "message.hpp"
#include "number.hpp"
#include "options.hpp"

namespace embed_csv {

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
    std::vector<data_warning> warnings;
};

namespace detail {

inline bool is_missing(csv_field const& field) {
    static constexpr std::string_view tokens[] = {"NA",  "N/A",  "n/a",  "#N/A", "<NA>", "NaN",  "nan",
                                                  "NAN", "-NaN", "-nan", "-NAN", "null", "NULL", "?"};
    return field.text.empty() ||
           (!field.quoted && std::find(std::begin(tokens), std::end(tokens), field.text) != std::end(tokens));
}

inline bool is_infinite(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (text.starts_with('-') || text.starts_with('+')) text.erase(0, 1);
    return text == "inf" || text == "infinity";
}

class table_builder {
public:
    table_builder(std::vector<csv_record> records, options const& wanted)
        : records_(std::move(records)), wanted_(wanted) {}

    table build() {
        take_columns();
        take_rows();
        settle_task();
        if (wanted_.task == task::classification)
            convert_labels();
        else
            convert_targets();
        convert_features();
        settle_split();
        return std::move(result_);
    }

private:
    void take_columns() {
        if (records_.empty())
            throw data_error({}, wanted_.header ? "the file is empty; expected a header line and rows of data"
                                                : "the file is empty; expected rows of data");
        columns_ = choose_columns(records_[0], wanted_);
        for (std::size_t i : columns_.features) result_.feature_names.push_back(columns_.names[i]);
        for (std::size_t i : columns_.targets) result_.target_names.push_back(columns_.names[i]);
        if (wanted_.header) records_.erase(records_.begin());
        if (records_.empty())
            throw data_error({columns_.positions[0].line + 1, 1}, "no row follows the header line; expected data");
    }

    // Settles the fate of the missing values: an error, or rows that go, or NaN among the features.
    void take_rows() {
        auto const missing = [](csv_record const& row, std::vector<std::size_t> const& columns) {
            return std::find_if(columns.begin(), columns.end(), [&](std::size_t i) { return is_missing(row[i]); });
        };
        std::vector<csv_record> kept;
        for (csv_record& row : records_) {
            auto const feature = missing(row, columns_.features);
            auto const target = missing(row, columns_.targets);
            bool const bad_feature = feature != columns_.features.end() && wanted_.missing != missing_values::nan;
            bool const bad_target = target != columns_.targets.end();
            if (wanted_.missing == missing_values::drop && (bad_feature || bad_target)) {
                ++result_.dropped;
                continue;
            }
            if (bad_target)
                throw data_error(row[*target].position,
                                 "the target " + name_of(*target) + " has no value; expected " +
                                     (wanted_.missing == missing_values::nan ? "one in every row (or say MISSING drop)"
                                                                             : "one (or say MISSING drop)"));
            if (bad_feature)
                throw data_error(row[*feature].position, "column " + name_of(*feature) +
                                                             " has no value; expected a number (or say MISSING drop "
                                                             "or MISSING nan)");
            if (feature != columns_.features.end()) {
                if (wanted_.standardize)
                    throw data_error(row[*feature].position, "column " + name_of(*feature) +
                                                                 " has no value, which STANDARDIZE cannot do with; "
                                                                 "expected a number (or say MISSING drop)");
                result_.has_missing = true;
            }
            kept.push_back(std::move(row));
        }
        if (kept.empty())
            throw data_error(columns_.positions[0], "every row has a missing value; expected rows without");
        records_ = std::move(kept);
        result_.rows = static_cast<int>(records_.size());
    }

    csv_field const& label(csv_record const& row) const { return row[columns_.targets[0]]; }

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
        std::string const target = "the target " + name_of(columns_.targets[0]);
        if (name == records_.end())
            throw data_error(columns_.positions[columns_.targets[0]],
                             target + " holds numbers; expected CLASSIFICATION or REGRESSION to be said");
        if (number != records_.end()) {
            csv_field const& odd = label(number == records_.begin() ? *name : *number);
            throw data_error(odd.position, target + " holds both names and numbers, such as " + shown(odd.text) +
                                               "; expected one kind (or say CLASSIFICATION or REGRESSION)");
        }
        wanted_.task = task::classification;
    }

    void convert_labels() {
        std::vector<csv_field> labels;
        for (csv_record const& row : records_) labels.push_back(label(row));
        std::size_t const target = columns_.targets[0];
        classes numbered = number_classes(labels, {columns_.names[target], columns_.positions[target]}, wanted_);
        for (std::size_t index : numbered.of_rows) result_.targets.push_back(std::to_string(index));
        result_.class_names = std::move(numbered.names);
        result_.warnings = std::move(numbered.warnings);
    }

    void convert_targets() {
        for (csv_record const& row : records_)
            for (std::size_t i : columns_.targets) result_.targets.push_back(number(row[i], i));
    }

    void convert_features() {
        for (csv_record const& row : records_)
            for (std::size_t i : columns_.features)
                result_.features.push_back(is_missing(row[i]) ? "missing" : number(row[i], i));
    }

    std::string number(csv_field const& field, std::size_t column) const {
        std::string const found = shown(field.text) + " in column " + name_of(column);
        if (is_infinite(field.text))
            throw data_error(field.position, found + " is not finite; expected a finite number");
        if (!is_number(field.text))
            throw data_error(field.position,
                             found + " is not a number; expected one such as 1.5 or -2e-3" +
                                 (field.text.find(',') != std::string::npos ? ", with a decimal point, not a comma"
                                  : contains(columns_.features, column) ? " (a column of text is left out by EXCLUDE)"
                                                                        : ""));
        bool const wide = wanted_.type == "double";
        if (!(wide ? in_range<double>(field.text) : in_range<float>(field.text)))
            throw data_error(field.position,
                             found + " is out of the range of " + wanted_.type +
                                 "; expected 0 or an absolute value from " +
                                 (wide                           ? "4.9e-324 to 1.79e308"
                                  : in_range<double>(field.text) ? "1.4e-45 to 3.4e38 (or say TYPE double)"
                                                                 : "1.4e-45 to 3.4e38"));
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
        throw data_error(columns_.positions[0],
                         "TEST_ROWS is " + shown(given) + ", but there " +
                             (one ? "is 1 row of data; expected at least 2 for a split"
                                  : "are " + std::to_string(result_.rows) + " rows of data; expected a whole number " +
                                        "from 1 to " + std::to_string(result_.rows - 1)));
    }

    std::string name_of(std::size_t column) const { return shown(columns_.names[column]); }

    std::vector<csv_record> records_;
    options wanted_;
    columns columns_;
    table result_;
};

}  // namespace detail

/// Reads the text and chooses and checks the columns, rows and classes that were asked for; throws a data_error.
inline table build_table(std::string_view text, options const& wanted) {
    try {
        constgrad::csv_table read = constgrad::read_csv(text, wanted.csv);
        if (read.error) throw layout_error(read.error->position, read.error->reason);
        return detail::table_builder(std::move(read.records), wanted).build();
    } catch (layout_error const& error) {
        throw data_error(error.position, error.what() + delimiter_hint(text, wanted));
    }
}

}  // namespace embed_csv
