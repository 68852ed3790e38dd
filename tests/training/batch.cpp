// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/batch.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/batch.hpp>
#include <support/hidden.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

/// Rows in an order that jumps, and the last of them in the lanes that are left.
template <class T, int F>
bool gathers_each_feature() {
    constexpr int rows = 40;
    using V = detail::native_lanes<T>;
    constexpr int width = lane_count<V>;
    auto const features = hidden(samples::matrix<T, rows, F>(F));
    int order[rows];
    for (int i = 0; i < rows; ++i) order[i] = i * 23 % rows;
    for (int count = 1; count <= reduction_block; ++count) {
        int const first = rows - count;
        V column[F][detail::block_groups<V>]{};
        detail::gather(column, features.elements, order, first, count, (count + width - 1) / width);
        for (int i = 0; i < (count + width - 1) / width * width; ++i)
            for (int f = 0; f < F; ++f)
                if (simd::stored(column[f][i / width]).at[i % width] !=
                    features(order[first + (i < count ? i : count - 1)], f))
                    return false;
    }
    return true;
}

template <class T, int... F>
bool gathers_all(std::integer_sequence<int, F...>) {
    return (gathers_each_feature<T, F + 1>() && ...);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(batch)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::batch::all()); }

BOOST_AUTO_TEST_CASE(every_number_of_features_and_rows_is_gathered) {
    BOOST_TEST(gathers_all<float>(std::make_integer_sequence<int, 19>{}));
    BOOST_TEST(gathers_all<double>(std::make_integer_sequence<int, 11>{}));
}

BOOST_AUTO_TEST_SUITE_END()
