// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdlib>
#include <utility>

#include <constgrad/linalg/comparison.hpp>

#include <scenario/linalg/product.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

void check(bool same, char const* product, int rows, int inner, int columns, int bytes) {
    BOOST_TEST(same, product << " of " << rows << " x " << inner << " by " << inner << " x " << columns
                             << ", scalars of " << bytes << " bytes");
}

template <class T, int R, int K, int C>
void compare_with_naive_loops() {
    auto const a = hidden(samples::matrix<T, R, K>(R * 31 + K));
    auto const b = hidden(samples::matrix<T, K, C>(C * 37 + K));
    vector<T, K> column{};
    vector<T, K> row{};
    for (int k = 0; k < K; ++k) column[k] = b(k, 0);
    for (int k = 0; k < K; ++k) row[k] = a(0, k);
    matrix<T, R, C> expected{};
    naive::matmul(a.elements, b.elements, expected.elements, R, K, C);
    vector<T, R> expected_column{};
    vector<T, C> expected_row{};
    for (int i = 0; i < R; ++i) expected_column[i] = expected(i, 0);
    for (int j = 0; j < C; ++j) expected_row[j] = expected(0, j);

    auto const verify = [](bool same, char const* what) { check(same, what, R, K, C, sizeof(T)); };
    verify(max_abs_difference(matmul(a, b), expected) == 0, "maximum difference of the product");
    verify(same_bits(matmul(a, b), expected), "product");
    verify(same_bits(transpose_multiply(transpose(a), b), expected), "transpose_multiply");
    verify(same_bits(multiply_transpose(a, transpose(b)), expected), "multiply_transpose");
    verify(same_bits(a * column, expected_column), "matrix times column");
    verify(same_bits(row * b, expected_row), "row times matrix");
}

// Every number of rows, then every number of columns, from 1 to 17, with the other two sizes scattered over 1 to 17.
template <class T, int... I>
void compare_all_remainders(std::integer_sequence<int, I...>) {
    (compare_with_naive_loops<T, I + 1, 1 + (I * 5) % 17, 1 + (I * 7) % 17>(), ...);
    (compare_with_naive_loops<T, 1 + (I * 3) % 17, 1 + (I * 11) % 17, I + 1>(), ...);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(product)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::product::all<float>());
    BOOST_TEST(scenario::product::all<double>());
}

BOOST_AUTO_TEST_CASE(odd_shapes_have_the_bits_of_naive_loops) {
    compare_all_remainders<float>(std::make_integer_sequence<int, 17>{});
    compare_all_remainders<double>(std::make_integer_sequence<int, 17>{});
}

BOOST_AUTO_TEST_CASE(large_shapes_have_the_bits_of_naive_loops) {
    compare_with_naive_loops<float, 33, 150, 47>();  // beyond the packed steps, full and partial panels
    compare_with_naive_loops<double, 21, 129, 40>();
    compare_with_naive_loops<float, 64, 64, 64>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto a = samples::matrix<float, 9, 13>(1);
    static constexpr auto b = samples::matrix<float, 13, 11>(2);
    static constexpr auto x = samples::vector<double, 13>(3);
    static constexpr auto m = samples::matrix<double, 13, 10>(4);
    static constexpr auto evaluated = a * b;
    static constexpr auto evaluated_row = x * m;
    static constexpr auto evaluated_column = transpose(m) * x;
    static constexpr auto evaluated_outer = outer_product(x, x);
    BOOST_TEST(same_bits(evaluated, hidden(a) * hidden(b)));
    BOOST_TEST(same_bits(evaluated_row, hidden(x) * hidden(m)));
    BOOST_TEST(same_bits(evaluated_column, hidden(transpose(m)) * hidden(x)));
    BOOST_TEST(same_bits(evaluated_outer, outer_product(hidden(x), hidden(x))));
}

BOOST_AUTO_TEST_CASE(the_error_is_that_of_k_roundings) {
    auto const a = hidden(samples::matrix<float, 7, 200>(5));
    auto const b = hidden(samples::matrix<float, 200, 9>(6));
    auto const c = a * b;
    for (int i = 0; i < 7; ++i)
        for (int j = 0; j < 9; ++j) {
            auto const row = naive::row(a, i);
            auto const column = naive::column(b, j);
            long double magnitude = 0;
            for (std::size_t k = 0; k < row.size(); ++k)
                magnitude += std::fabs(static_cast<long double>(row[k]) * column[k]);
            BOOST_TEST(std::fabs(naive::exact_dot(row, column) - static_cast<long double>(c(i, j))) <=
                       201 * 0x1p-24L * magnitude);
        }
}

// (1 + 2^-12)^2 = 1 + 2^-11 + 2^-24, of which rounding drops the last bit and a fused multiply-add does not.
BOOST_AUTO_TEST_CASE(an_outer_product_is_not_fused_with_a_later_addition) {
    auto const x = hidden(vector{1 + 0x1p-12f});
    float const less = hidden(-(1 + 0x1p-11f));
    float const difference = outer_product(x, x)(0, 0) + less;
    BOOST_TEST(difference == 0.0f);
}

BOOST_AUTO_TEST_SUITE_END()
