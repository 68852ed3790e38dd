// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "decimal.hpp"
#include "keywords.hpp"
#include "message.hpp"
#include "number.hpp"
#include "options.hpp"
#include "spelling.hpp"

namespace embed_csv {

/// The classes in their order, and the index of each row's class.
struct classes {
    std::vector<std::string> names;
    std::vector<std::size_t> of_rows;
    std::vector<data_warning> warnings;
};

/// The target of a classification, for messages: its name and where that stands.
struct labelled_column {
    std::string name;
    text_position position;
};

namespace detail {

class class_numberer {
public:
    class_numberer(std::vector<csv_field> const& labels, labelled_column const& target, options const& wanted)
        : labels_(labels), target_(target), wanted_(wanted) {}

    classes number() {
        bool const listed = !wanted_.classes.empty();
        std::vector<std::string>& names = result_.names;
        if (listed)
            names = wanted_.classes;
        else
            for (csv_field const& label : labels_) names.push_back(label.text);
        numbers_ =
            std::all_of(labels_.begin(), labels_.end(), [](csv_field const& label) { return is_number(label.text); }) &&
            std::all_of(names.begin(), names.end(), is_number);
        if (!listed) {
            // Of 1 and 1.0, which are the same class, the first in byte order gives the name.
            std::sort(names.begin(), names.end(),
                      [&](auto& a, auto& b) { return before(a, b) || (same(a, b) && a < b); });
            names.erase(std::unique(names.begin(), names.end(), [&](auto& a, auto& b) { return same(a, b); }),
                        names.end());
        }
        check();
        for (csv_field const& label : labels_) result_.of_rows.push_back(index(label, listed));
        if (listed)
            look_for_keywords();
        else if (!numbers_)
            warn_of_likeness();
        return std::move(result_);
    }

private:
    bool before(std::string const& a, std::string const& b) const { return numbers_ ? decimal(a) < decimal(b) : a < b; }
    bool same(std::string const& a, std::string const& b) const { return !before(a, b) && !before(b, a); }

    void check() const {
        std::vector<std::string> const& names = result_.names;
        std::string const target = "the target " + shown(target_.name);
        if (names.size() < 2)
            throw data_error(target_.position,
                             target + " has only one class, " + shown(names[0]) + "; expected at least 2");
        if (names.size() > static_cast<std::size_t>(wanted_.max_classes))
            throw data_error(target_.position, target + " has " + std::to_string(names.size()) +
                                                   " classes; expected at most " + std::to_string(wanted_.max_classes) +
                                                   " (if it is a quantity say REGRESSION, else raise MAX_CLASSES)");
        for (std::size_t i = 0; i < wanted_.classes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (same(names[i], names[j]))
                    throw data_error(target_.position,
                                     "class " + shown(names[i]) + " is listed twice; expected it once");
    }

    std::size_t index(csv_field const& label, bool listed) const {
        std::vector<std::string> const& names = result_.names;
        auto const found =
            listed ? std::find_if(names.begin(), names.end(), [&](auto& name) { return same(name, label.text); })
                   : std::lower_bound(names.begin(), names.end(), label.text,
                                      [&](auto& a, auto& b) { return before(a, b); });
        if (found == names.end())
            throw data_error(label.position, "unknown label " + shown(label.text) + "; expected one of " + list(names));
        return static_cast<std::size_t>(found - names.begin());
    }

    // A listed class without rows may be a misspelt keyword, or meant; if the others are in capitals too, more likely
    // so.
    void look_for_keywords() {
        std::vector<std::string> const& names = result_.names;
        std::vector<bool> has_rows(names.size());
        for (std::size_t index : result_.of_rows) has_rows[index] = true;
        bool odd = !is_like_a_keyword(names[0]);
        for (std::size_t i = 1; i < names.size(); ++i) odd = odd || (has_rows[i] && !is_like_a_keyword(names[i]));
        for (std::size_t i = 1; i < names.size(); ++i) {
            bool const sticks_out = odd && is_like_a_keyword(names[i]);
            bool const near = is_nearly_a_keyword(names[i]);
            if (has_rows[i] || (!sticks_out && !near)) continue;
            std::string const reason = "no row has the class " + shown(names[i]) +
                                       "; expected a class that occurs in the table" + keyword_hint(names[i]);
            if (sticks_out && near) throw data_error(target_.position, reason);
            result_.warnings.push_back({target_.position, reason});
        }
    }

    // A list of classes says that they are meant, so there is no warning with it.
    void warn_of_likeness() {
        std::map<std::u32string, csv_field const*> first_of_its_like;
        std::vector<bool> met(result_.names.size());
        for (std::size_t row = 0; row < labels_.size(); ++row) {
            if (met[result_.of_rows[row]]) continue;
            met[result_.of_rows[row]] = true;
            csv_field const& label = labels_[row];
            auto const [other, is_first] = first_of_its_like.emplace(folded(label.text), &label);
            if (!is_first)
                result_.warnings.push_back(
                    {label.position, "class " + shown(label.text) + " differs from class " +
                                         shown(other->second->text) + " in line " +
                                         std::to_string(other->second->position.line) +
                                         " only by capitals or blanks; expected one spelling (or say CLASSES and list "
                                         "both)"});
        }
    }

    std::vector<csv_field> const& labels_;
    labelled_column const& target_;
    options const& wanted_;
    bool numbers_ = false;
    classes result_;
};

}  // namespace detail

/// The classes as the user listed them; else numbers ascending if all labels are numbers, else names in byte order.
/// Throws a data_error.
inline classes number_classes(std::vector<csv_field> const& labels, labelled_column const& target,
                              options const& wanted) {
    return detail::class_numberer(labels, target, wanted).number();
}

}  // namespace embed_csv
