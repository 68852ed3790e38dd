// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/dataset.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/dataset.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(dataset)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::dataset::all()); }

BOOST_AUTO_TEST_CASE(a_table_filled_at_run_time_holds_what_was_put_into_it) {
    constgrad::classification_dataset<float, 50, 3, 1000> data{};
    for (int i = 0; i < 50; ++i) {
        for (int f = 0; f < 3; ++f) data.features(i, f) = static_cast<float>(hidden(10 * i + f));
        data.targets[i] = static_cast<std::uint16_t>(hidden(999 - i));
    }
    auto const copy = hidden(data);
    BOOST_TEST((copy == data));
    for (int i = 0; i < 150; ++i) BOOST_TEST(copy.features.elements[i] == static_cast<float>(i / 3 * 10 + i % 3));
    for (int i = 0; i < 50; ++i) BOOST_TEST(copy.targets[i] == 999 - i);
}

BOOST_AUTO_TEST_SUITE_END()
