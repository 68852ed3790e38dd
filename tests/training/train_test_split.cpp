// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/train_test_split.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <string>

#include <scenario/training/train_test_split.hpp>
#include <support/hidden.hpp>

namespace {

using namespace constgrad;
using scenario::train_test_split::count;
using scenario::train_test_split::labelled_rows;
using scenario::train_test_split::numbered_rows;

// 60 rows of 5 classes that are unequally frequent.
constexpr auto uneven() {
    int labels[60]{};
    for (int i = 0; i < 60; ++i) labels[i] = (i * i + i / 7) % 9 % 5;
    return labelled_rows<5>(labels);
}

template <int TestRows>
void compare_class_shares(classification_dataset<float, 60, 1, 5> const& data, std::uint64_t seed) {
    auto const parts = train_test_split<TestRows>(data, seed);
    for (int label = 0; label < 5; ++label) {
        double const share = static_cast<double>(TestRows) * count(data.targets, label) / 60;
        BOOST_TEST(std::fabs(count(parts.test.targets, label) - share) < 1);
        BOOST_TEST(count(parts.test.targets, label) + count(parts.train.targets, label) == count(data.targets, label));
    }
}

BOOST_AUTO_TEST_SUITE(train_test_split)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::train_test_split::all()); }

BOOST_AUTO_TEST_CASE(hidden_data_are_split_as_in_constant_evaluation) {
    static constexpr auto data = uneven();
    constexpr auto expected = constgrad::train_test_split<17>(data, 3);
    BOOST_TEST((constgrad::train_test_split<17>(hidden(data), hidden(std::uint64_t{3})) == expected));
    constexpr auto numbers = constgrad::train_test_split<33>(numbered_rows<100>(), 4);
    BOOST_TEST((constgrad::train_test_split<33>(hidden(numbered_rows<100>()), hidden(std::uint64_t{4})) == numbers));
}

BOOST_AUTO_TEST_CASE(each_class_has_its_share_of_the_test_up_to_rounding) {
    auto const data = hidden(uneven());
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        compare_class_shares<1>(data, seed);
        compare_class_shares<7>(data, seed);
        compare_class_shares<20>(data, seed);
        compare_class_shares<31>(data, seed);
        compare_class_shares<59>(data, seed);
    }
}

BOOST_AUTO_TEST_CASE(every_row_is_tested_equally_often_over_many_seeds) {
    auto const data = hidden(numbered_rows<10>());
    int tested[10]{};
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        auto const test = constgrad::train_test_split<3>(data, seed).test;
        for (int i = 0; i < 3; ++i) ++tested[static_cast<int>(test.features(i, 0))];
    }
    for (int times : tested) BOOST_TEST(std::abs(times - 1200) < 120);  // four standard deviations
}

BOOST_AUTO_TEST_CASE(a_label_without_class_violates_a_precondition) {
    auto const previous = set_precondition_handler([](char const* what) { throw std::string(what); });
    BOOST_CHECK_EXCEPTION(
        constgrad::train_test_split<1>(hidden(labelled_rows<2>({0, 1, 2}))), std::string,
        [](std::string const& what) { return what == "class_labels: a label must be below the number of classes"; });
    set_precondition_handler(previous);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
