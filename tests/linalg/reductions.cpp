// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/reductions.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/reductions.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

template <class T, int R, int C>
void compare_with_naive_loops() {
    auto const m = hidden(samples::matrix<T, R, C>(R + 100 * C));
    auto const flat = naive::all(m);
    BOOST_TEST_CONTEXT(R << " x " << C << " scalars of " << sizeof(T) << " bytes") {
        BOOST_TEST(same_bits(sum(m), naive::striped_sum(flat)));
        BOOST_TEST(same_bits(mean(m), naive::striped_sum(flat) / static_cast<T>(R * C)));
        BOOST_TEST(same_bits(norm_squared(m), naive::striped_dot(flat, flat)));
        auto const rows = row_sums(m);
        for (int i = 0; i < R; ++i) BOOST_TEST(same_bits(rows[i], naive::striped_sum(naive::row(m, i))));
        auto const columns = column_sums(m);
        for (int j = 0; j < C; ++j) BOOST_TEST(same_bits(columns[j], naive::striped_sum(naive::column(m, j))));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reductions)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::reductions::all()); }

BOOST_AUTO_TEST_CASE(sums_have_the_bits_of_naive_loops) {
    compare_with_naive_loops<float, 1, 1>();
    compare_with_naive_loops<float, 3, 7>();
    compare_with_naive_loops<float, 40, 13>();
    compare_with_naive_loops<float, 65, 33>();
    compare_with_naive_loops<double, 7, 3>();
    compare_with_naive_loops<double, 70, 11>();
}

BOOST_AUTO_TEST_CASE(a_dot_product_has_the_bits_of_naive_loops) {
    auto const a = hidden(samples::vector<float, 77>(1));
    auto const b = hidden(samples::vector<float, 77>(2));
    BOOST_TEST(same_bits(dot(a, b), naive::striped_dot(naive::all(a), naive::all(b))));
    BOOST_TEST(same_bits(norm_squared(a), naive::striped_dot(naive::all(a), naive::all(a))));
    BOOST_TEST(same_bits(sum(a), naive::striped_sum(naive::all(a))));
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto m = samples::matrix<float, 37, 11>(5);
    static constexpr auto rows = row_sums(m);
    static constexpr auto columns = column_sums(m);
    static constexpr auto square = norm_squared(m);
    BOOST_TEST(same_bits(rows, row_sums(hidden(m))));
    BOOST_TEST(same_bits(columns, column_sums(hidden(m))));
    BOOST_TEST(same_bits(square, norm_squared(hidden(m))));
}

BOOST_AUTO_TEST_SUITE_END()
