// SPDX-License-Identifier: BSL-1.0
#include <constgrad/host/csv.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace constgrad;
using namespace std::string_view_literals;
using rows = std::vector<std::vector<std::string>>;

rows texts(csv_table const& table) {
    BOOST_TEST_REQUIRE((table.error ? table.error->reason : "") == "");
    rows result;
    for (csv_record const& record : table.records) {
        result.emplace_back();
        for (csv_field const& field : record) result.back().push_back(field.text);
    }
    return result;
}

void expect_error(std::string_view text, int line, int column, std::string_view reason,
                  csv_options const& options = {}) {
    csv_table const table = read_csv(text, options);
    BOOST_TEST_REQUIRE(!table);
    BOOST_TEST(table.error->position.line == line);
    BOOST_TEST(table.error->position.column == column);
    BOOST_TEST(table.error->reason.starts_with(reason), table.error->reason);
}

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(fields_are_separated_by_delimiters_and_line_ends) {
    BOOST_TEST((texts(read_csv("a,b\n1,2\n3,4\n")) == rows{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
}

BOOST_AUTO_TEST_CASE(the_last_line_needs_no_end) {
    BOOST_TEST((texts(read_csv("a,b\n1,2")) == rows{{"a", "b"}, {"1", "2"}}));
    BOOST_TEST((texts(read_csv("a,b\n1,")) == rows{{"a", "b"}, {"1", ""}}));
    BOOST_TEST((texts(read_csv("a,b\n1,\"\"")) == rows{{"a", "b"}, {"1", ""}}));
}

BOOST_AUTO_TEST_CASE(a_text_without_rows_is_an_empty_table) {
    BOOST_TEST(texts(read_csv("")).empty());
    BOOST_TEST(texts(read_csv("\n \r\n\t\n\xEF\xBB\xBF"sv.substr(0, 5))).empty());
    BOOST_TEST(texts(read_csv("\xEF\xBB\xBF")).empty());
}

BOOST_AUTO_TEST_CASE(every_kind_of_line_end_counts_once) {
    csv_table const table = read_csv("a\nb\r\nc\rd\r\n\r\ne");
    BOOST_TEST((texts(table) == rows{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}));
    std::vector<int> lines;
    for (csv_record const& record : table.records) lines.push_back(record[0].position.line);
    BOOST_TEST((lines == std::vector{1, 2, 3, 4, 6}));
}

BOOST_AUTO_TEST_CASE(quoted_fields_hold_delimiters_quotes_line_ends_and_blanks) {
    BOOST_TEST((texts(read_csv("\"a,\"\"b\"\"\r\nc\", \" d \" \n\"\"\"\",\"\"\n")) ==
                rows{{"a,\"b\"\r\nc", " d "}, {"\"", ""}}));
}

BOOST_AUTO_TEST_CASE(fields_know_whether_they_were_quoted) {
    csv_table const table = read_csv("NA,\"NA\"\n");
    BOOST_TEST(!table.records[0][0].quoted);
    BOOST_TEST(table.records[0][1].quoted);
}

BOOST_AUTO_TEST_CASE(blanks_around_fields_are_dropped_unless_they_delimit) {
    BOOST_TEST((texts(read_csv(" a b \t,\t c\n")) == rows{{"a b", "c"}}));
    BOOST_TEST((texts(read_csv("a\t b \t\n\t\t\n", {.delimiter = '\t'})) == rows{{"a", "b", ""}, {"", "", ""}}));
    BOOST_TEST((texts(read_csv("1 2\n3 4\n", {.delimiter = ' '})) == rows{{"1", "2"}, {"3", "4"}}));
}

BOOST_AUTO_TEST_CASE(comment_lines_are_skipped_and_comments_elsewhere_are_text) {
    BOOST_TEST(
        (texts(read_csv("# x,\"\n\n a,#b\n  #\n1,2#\n# end", {.comment = '#'})) == rows{{"a", "#b"}, {"1", "2#"}}));
    BOOST_TEST((texts(read_csv("#a\n")) == rows{{"#a"}}));
    BOOST_TEST((texts(read_csv("\"#a\"\n", {.comment = '#'})) == rows{{"#a"}}));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_text) {
    csv_table const table = read_csv("\xEF\xBB\xBFname\n");
    BOOST_TEST((texts(table) == rows{{"name"}}));
    BOOST_TEST((table.records[0][0].position == text_position{1, 1}));
}

BOOST_AUTO_TEST_CASE(positions_count_characters_and_lines_inside_quotes) {
    csv_table const table = read_csv("\xC3\xA4\xE2\x82\xAC, b\n\"x\ny\",  \"z\"\nlast,1\n");
    BOOST_TEST(!table.error);
    BOOST_TEST((table.records[0][1].position == text_position{1, 5}));
    BOOST_TEST((table.records[1][0].position == text_position{2, 1}));
    BOOST_TEST((table.records[1][1].position == text_position{3, 6}));
    BOOST_TEST((table.records[2][0].position == text_position{4, 1}));
}

BOOST_AUTO_TEST_CASE(rows_of_other_lengths_are_errors) {
    expect_error("a,b\n1,2\n3\n", 3, 2, "this row has 1 field; expected 2 as in line 1");
    expect_error("\na,b\n1,2,3,4\n", 3, 5, "this row has 4 fields; expected 2 as in line 2");
    expect_error("a,b\n1,2,\n", 2, 5, "this row has 3 fields; expected 2");
    BOOST_TEST(read_csv("a,b\n1,2\n3\n").records.size() == 2u);
}

BOOST_AUTO_TEST_CASE(broken_quotes_are_errors_where_they_are) {
    expect_error("a\n\"b\nc\n", 2, 1, "this quote is never closed");
    expect_error("a,\"", 1, 3, "this quote is never closed");
    expect_error("a,\"\"\"", 1, 3, "this quote is never closed");
    expect_error("a\"b\n", 1, 2, "a quote inside a field without quotes");
    expect_error("\"a\"b\n", 1, 4, "text after a closing quote; expected ',' or the end of the line");
    expect_error("\"a\" b\n", 1, 5, "text after a closing quote; expected a tab", {.delimiter = '\t'});
}

BOOST_AUTO_TEST_CASE(texts_that_are_no_utf8_tables_are_errors) {
    expect_error("\xFF\xFE"sv, 1, 1, "the text is in UTF-16");
    expect_error("\xFE\xFF"sv, 1, 1, "the text is in UTF-16");
    expect_error("a\nb\0c\n"sv, 2, 2, "a zero byte");
    expect_error("a\n\0\n"sv, 2, 1, "a zero byte");
    expect_error("a\n\"b\0c\"\n"sv, 2, 3, "a zero byte");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
