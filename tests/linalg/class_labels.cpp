// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/class_labels.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

char const* const out_of_range = "class_labels: a label must be below the number of classes";

/// Where the greatest label of C classes is the last that fits the type, and where the type could hold more.
template <int C>
void check_greatest_label() {
    using labels = constgrad::class_labels<3, C>;
    using value = typename labels::value_type;
    BOOST_TEST_CONTEXT(C << " classes") {
        labels greatest{};
        greatest[hidden(1)] = static_cast<value>(hidden(C - 1));
        BOOST_TEST(greatest[1] == C - 1);
        BOOST_TEST((violation([&] { greatest.check(); }) == ""));
        if (static_cast<value>(C) == 0) return;
        for (int place = 0; place < 3; ++place) {
            labels wrong{};
            wrong[place] = static_cast<value>(hidden(C));
            BOOST_TEST((violation([&] { wrong.check(); }) == out_of_range));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(class_labels)

BOOST_AUTO_TEST_CASE(the_greatest_label_fits_and_the_next_is_out_of_range) {
    check_greatest_label<2>();
    check_greatest_label<3>();
    check_greatest_label<255>();
    check_greatest_label<256>();
    check_greatest_label<257>();
    check_greatest_label<65535>();
    check_greatest_label<65536>();
}

BOOST_AUTO_TEST_CASE(bytes_serve_for_256_classes_and_no_more) {
    BOOST_TEST(sizeof(constgrad::class_labels<100, 256>) == 100u);
    BOOST_TEST(sizeof(constgrad::class_labels<100, 257>) == 200u);
    BOOST_TEST(sizeof(constgrad::class_labels<100, 65536>) == 200u);
}

BOOST_AUTO_TEST_CASE(labels_are_equal_row_by_row) {
    using labels = constgrad::class_labels<4, 300>;
    labels const a = hidden(labels{{1, 299, 0, 256}});
    for (int row = 0; row < 4; ++row) {
        labels b = a;
        BOOST_TEST((a == b));
        b[row] = static_cast<std::uint16_t>(b[row] ^ 1);
        BOOST_TEST((a != b));
    }
    auto const& constant = a;
    BOOST_TEST(constant[3] == 256);
}

BOOST_AUTO_TEST_SUITE_END()
