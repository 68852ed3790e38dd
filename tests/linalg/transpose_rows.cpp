// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/transpose_rows.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/linalg/reduction.hpp>

#include <support/hidden.hpp>

namespace {

using namespace constgrad;

template <class V, int Columns>
void check() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    constexpr int stride = width + 3;
    T numbers[width * Columns];
    for (int i = 0; i < width * Columns; ++i) numbers[i] = hidden(static_cast<T>(i + 1));
    T to[Columns * stride]{};
    T const* rows[width];
    for (int i = 0; i < width; ++i) rows[i] = numbers + (width - 1 - i) * Columns;  // where each lies is its own affair
    detail::transpose_rows<V, Columns>(rows, to, stride);
    for (int c = 0; c < Columns; ++c)
        for (int i = 0; i < stride; ++i) BOOST_TEST(to[c * stride + i] == (i < width ? rows[i][c] : T(0)));
}

template <class T>
void check_widths() {
    using V = detail::stripe_lanes<T>;
    check<V, 4>();
    check<V, 5>();
    check<V, 7>();
    check<V, 8>();
    check<V, 13>();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(transpose_rows)

BOOST_AUTO_TEST_CASE(rows_become_columns_and_nothing_else_is_written) {
    check_widths<float>();
    check_widths<double>();
    check<detail::native_lanes<float>, 6>();
    check<detail::native_lanes<double>, 3>();
}

BOOST_AUTO_TEST_SUITE_END()
