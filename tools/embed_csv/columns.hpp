// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "keywords.hpp"
#include "message.hpp"
#include "number.hpp"
#include "options.hpp"
#include "spelling.hpp"

namespace embed_csv {

/// What the columns of the table are called, and what each is for.
struct columns {
    std::vector<std::string> names;
    std::vector<text_position> positions;  ///< of the names; those of the first row with NO_HEADER
    std::vector<std::size_t> features;
    std::vector<std::size_t> targets;
};

namespace detail {

inline bool contains(std::vector<std::size_t> const& indices, std::size_t index) {
    return std::find(indices.begin(), indices.end(), index) != indices.end();
}

class column_chooser {
public:
    explicit column_chooser(options const& wanted) : wanted_(wanted) {}

    columns choose(csv_record const& first) {
        name(first);
        chosen_.targets = find(wanted_.targets, "a target");
        if (chosen_.targets.size() > 1 && wanted_.task != task::regression)
            throw data_error(chosen_.positions[chosen_.targets[1]],
                             "column " + shown(chosen_.names[chosen_.targets[1]]) +
                                 " is a second target, which only a regression may have; expected one target (or say "
                                 "REGRESSION)");
        choose_features();
        if (wanted_.header) expect_names();
        return std::move(chosen_);
    }

private:
    void name(csv_record const& first) {
        std::vector<std::string>& names = chosen_.names;
        for (csv_field const& field : first) {
            chosen_.positions.push_back(field.position);
            names.push_back(wanted_.header ? field.text : "column_" + std::to_string(names.size() + 1));
        }
        if (!wanted_.header) return;

        if (std::all_of(names.begin(), names.end(), is_number))
            throw data_error(chosen_.positions[0],
                             "the first line holds numbers only; expected the names of the columns (or say NO_HEADER)");
        std::map<std::string_view, std::size_t> known;
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto const [other, is_new] = known.emplace(names[i], i);
            if (!is_new && !names[i].empty())
                throw data_error(chosen_.positions[i],
                                 "column " + std::to_string(i + 1) + " has the name " + shown(names[i]) +
                                     " of column " + std::to_string(other->second + 1) +
                                     "; expected names that differ" +
                                     (is_number(names[i]) ? " (or say NO_HEADER, if the first line holds data)" : ""));
        }
    }

    // The first column of a list, next to its keyword, is no misspelt keyword.
    std::size_t find(std::string const& column, bool first) const {
        std::vector<std::string> const& names = chosen_.names;
        auto const named = std::find(names.begin(), names.end(), column);
        if (named != names.end() && !column.empty()) return static_cast<std::size_t>(named - names.begin());
        std::size_t number = 0;
        auto const [end, error] = std::from_chars(column.data(), column.data() + column.size(), number);
        if (error == std::errc{} && end == column.data() + column.size() && number >= 1 && number <= names.size())
            return number - 1;
        std::string reason = "there is no column " + shown(column) + "; expected a number from 1 to " +
                             std::to_string(names.size()) + " or one of " + list(names);
        if (std::optional<std::string> const near = meant(column, names))
            reason += " (did you mean " + shown(*near) + "?)";
        if (!first && (is_like_a_keyword(column) || is_nearly_a_keyword(column))) reason += keyword_hint(column);
        throw layout_error(chosen_.positions[0], reason);
    }

    std::vector<std::size_t> find(std::vector<std::string> const& columns, char const* what) const {
        std::vector<std::size_t> found;
        for (std::string const& column : columns) {
            std::size_t const at = find(column, found.empty());
            if (contains(found, at))
                throw data_error(chosen_.positions[at], "column " + shown(chosen_.names[at]) + " is named twice as " +
                                                            what + "; expected it once");
            found.push_back(at);
        }
        return found;
    }

    void choose_features() {
        std::vector<std::size_t>& features = chosen_.features;
        features = find(wanted_.columns, "a feature");
        std::vector<std::size_t> const excluded = find(wanted_.excluded, "excluded");
        for (std::size_t target : chosen_.targets)
            if (contains(features, target) || contains(excluded, target))
                throw data_error(chosen_.positions[target],
                                 "column " + shown(chosen_.names[target]) + " is the target; expected it not to be " +
                                     (contains(excluded, target) ? "excluded" : "a feature as well"));
        if (features.empty())
            for (std::size_t i = 0; i < chosen_.names.size(); ++i)
                if (!contains(chosen_.targets, i) && !contains(excluded, i)) {
                    if (chosen_.names[i].empty())
                        throw data_error(chosen_.positions[i],
                                         "column " + std::to_string(i + 1) +
                                             " has no name; expected one, or its exclusion by number (EXCLUDE " +
                                             std::to_string(i + 1) + ")");
                    features.push_back(i);
                }
        if (features.empty())
            throw layout_error(chosen_.positions[0], "no column is left beside the target " +
                                                         shown(chosen_.names[chosen_.targets[0]]) +
                                                         "; expected at least one feature");
    }

    void expect_names() const {
        if (std::all_of(wanted_.targets.begin(), wanted_.targets.end(), is_number) &&
            std::all_of(chosen_.features.begin(), chosen_.features.end(),
                        [&](std::size_t i) { return is_number(chosen_.names[i]); }))
            throw data_error(chosen_.positions[0],
                             "the first line seems to hold data: every feature's name is a number, and the target is "
                             "given by its number; expected the names of the columns (or say NO_HEADER, or name the "
                             "target)");
    }

    options const& wanted_;
    columns chosen_;
};

}  // namespace detail

/// Names the columns by the first record and finds those that were asked for; throws a data_error.
inline columns choose_columns(csv_record const& first, options const& wanted) {
    return detail::column_chooser(wanted).choose(first);
}

}  // namespace embed_csv
