// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <constgrad/core/detail/diagnostics.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// A place in a text: line and column count from 1, columns in characters (UTF-8 code points).
struct text_position {
    int line = 1;
    int column = 1;

    friend bool operator==(text_position const&, text_position const&) = default;
};

/// One field, without its quotes and without the blanks around it, and where it stood.
struct csv_field {
    std::string text;
    text_position position;
    bool quoted = false;
};

using csv_record = std::vector<csv_field>;

/// What was wrong with a text, what was expected instead, and where.
struct csv_error {
    text_position position;
    std::string reason;
};

struct csv_options {
    char delimiter = ',';
    /// A line whose first character, blanks aside, is this one is skipped; none is when it is '\0'.
    char comment = '\0';
};

/// The records of a table, or the first error in its text.
struct csv_table {
    std::vector<csv_record> records;
    std::optional<csv_error> error;

    explicit operator bool() const { return !error; }
};

namespace detail {

class csv_reader {
public:
    csv_reader(std::string_view text, csv_options const& options) : text_(text), options_(options) {}

    csv_table read() {
        if (text_.starts_with("\xFE\xFF") || text_.starts_with("\xFF\xFE"))
            fail(position_, "the text is in UTF-16; expected UTF-8 or ASCII");
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
        while (!table_.error && at_ < text_.size())
            if (!skip_idle_line()) read_record();
        return std::move(table_);
    }

private:
    bool at_end() const { return at_ == text_.size(); }
    bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }
    bool at_delimiter() const { return !at_end() && text_[at_] == options_.delimiter; }
    bool at_blank() const { return !at_end() && (text_[at_] == ' ' || text_[at_] == '\t') && !at_delimiter(); }

    // Steps over one character; CR LF, LF and a lone CR end a line.
    void step() {
        char const c = text_[at_++];
        if (c == '\n' || (c == '\r' && (at_end() || text_[at_] != '\n')))
            position_ = {position_.line + 1, 1};
        else if (c != '\r' && (static_cast<unsigned char>(c) & 0xC0u) != 0x80u)  // not inside a UTF-8 sequence
            ++position_.column;
    }
    void skip_blanks() {
        while (at_blank()) step();
    }
    void skip_line_end() {
        int const line = position_.line;
        while (!at_end() && position_.line == line) step();
    }

    // Lines that hold nothing or a comment.
    bool skip_idle_line() {
        std::size_t const start = at_;
        text_position const position = position_;
        skip_blanks();
        bool const comment = !at_end() && options_.comment != '\0' && text_[at_] == options_.comment;
        if (at_line_end() || comment) {
            while (!at_line_end()) step();
            skip_line_end();
            return true;
        }
        at_ = start;
        position_ = position;
        return false;
    }

    void read_record() {
        csv_record record;
        while (true) {
            csv_field field = read_field();
            if (table_.error) return;
            record.push_back(std::move(field));
            if (!at_delimiter()) break;
            step();
        }
        std::size_t const expected = table_.records.empty() ? record.size() : table_.records.front().size();
        if (record.size() != expected) {
            fail(record.size() > expected ? record[expected].position : position_,
                 "this row has " + counted(record.size()) + "; expected " + std::to_string(expected) + " as in line " +
                     std::to_string(table_.records.front().front().position.line));
            return;
        }
        skip_line_end();
        table_.records.push_back(std::move(record));
    }

    csv_field read_field() {
        skip_blanks();
        csv_field field{{}, position_, !at_end() && text_[at_] == '"'};
        if (field.quoted)
            read_quoted(field);
        else
            read_plain(field);
        return field;
    }

    void read_plain(csv_field& field) {
        std::size_t const start = at_;
        while (!at_line_end() && !at_delimiter() && !table_.error) {
            if (text_[at_] == '"')
                fail(position_,
                     "a quote inside a field without quotes; expected the whole field in quotes, and each "
                     "quote inside it doubled");
            else if (text_[at_] == '\0')
                fail(position_, zero_byte);
            else
                step();
        }
        std::string_view text = text_.substr(start, at_ - start);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
        field.text = text;
    }

    // `""` inside the quotes stands for a quote; line ends and delimiters are text like any other.
    void read_quoted(csv_field& field) {
        step();
        while (true) {
            if (at_end()) return fail(field.position, "this quote is never closed; expected a closing quote");
            if (text_[at_] == '"') {
                step();
                if (at_end() || text_[at_] != '"') break;
            }
            if (text_[at_] == '\0') return fail(position_, zero_byte);
            field.text += text_[at_];
            step();
        }
        skip_blanks();
        if (!at_line_end() && !at_delimiter())
            fail(position_, "text after a closing quote; expected " + delimiter_name() + " or the end of the line");
    }

    static constexpr char const* zero_byte = "a zero byte; expected text";

    std::string delimiter_name() const {
        return options_.delimiter == '\t' ? "a tab" : "'" + std::string(1, options_.delimiter) + "'";
    }
    static std::string counted(std::size_t fields) {
        return std::to_string(fields) + (fields == 1 ? " field" : " fields");
    }
    void fail(text_position position, std::string reason) { table_.error = csv_error{position, std::move(reason)}; }

    std::string_view text_;
    csv_options options_;
    std::size_t at_ = 0;
    text_position position_;
    csv_table table_;
};

}  // namespace detail

/// Reads comma-separated values as RFC 4180 has them: fields in double quotes may hold delimiters, line ends and
/// doubled quotes; every record has as many fields as the first. Beyond it: any delimiter but a quote or a line end; CR
/// LF, LF or CR end a line; a UTF-8 byte order mark, blank lines, comment lines and the blanks around a field are
/// skipped. Never fails but by the `error` of its result, in which case `records` holds what came before the error.
inline csv_table read_csv(std::string_view text, csv_options const& options = {}) {
    return detail::csv_reader(text, options).read();
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
