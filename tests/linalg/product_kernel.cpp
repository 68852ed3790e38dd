// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product_kernel.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

#include <scenario/linalg/product_kernel.hpp>
#include <support/naive.hpp>
#include <support/random_bits.hpp>

namespace {

using constgrad::detail::operand;

/// Between -2 and 2, with all the digits that T has.
template <class T>
std::vector<T> some_numbers(random_bits& random, int count) {
    std::vector<T> result(static_cast<std::size_t>(count));
    for (T& x : result) x = static_cast<T>(random.next<std::int64_t>()) * T(0x1p-62);
    return result;
}

template <class T>
std::vector<T> transposed(std::vector<T> const& m, int rows, int columns) {
    std::vector<T> result(m.size());
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            result[static_cast<std::size_t>(j * rows + i)] = m[static_cast<std::size_t>(i * columns + j)];
    return result;
}

/// Room for `size` numbers that are to be written, between two that are not.
template <class T>
struct guarded {
    std::vector<T> numbers;

    explicit guarded(int size) : numbers(static_cast<std::size_t>(size + 2), T(-77)) {}
    T* begin() { return numbers.data() + 1; }
    bool holds(std::vector<T> const& expected) const {
        bool same = numbers.front() == -77 && numbers.back() == -77 && numbers.size() == expected.size() + 2;
        for (std::size_t i = 0; same && i < expected.size(); ++i) same = same_bits(numbers[i + 1], expected[i]);
        return same;
    }
};

/// Bit for bit the plain loops, however the operands lie.
template <class T>
void check(int rows, int inner, int columns) {
    random_bits random;
    auto const a = some_numbers<T>(random, rows * inner);
    auto const b = some_numbers<T>(random, inner * columns);
    auto const a_transposed = transposed(a, rows, inner);
    auto const b_transposed = transposed(b, inner, columns);
    std::vector<T> expected(static_cast<std::size_t>(rows * columns));
    naive::matmul(a.data(), b.data(), expected.data(), rows, inner, columns);

    operand<T> const as_a[]{{a.data(), inner, 1}, {a_transposed.data(), 1, rows}};
    operand<T> const as_b[]{{b.data(), columns, 1}, {b_transposed.data(), 1, inner}};
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j) {
            guarded<T> c(rows * columns);
            constgrad::detail::multiply(as_a[i], as_b[j], rows, inner, columns, c.begin());
            BOOST_TEST(c.holds(expected), rows << " x " << inner << " by " << columns << " columns of " << sizeof(T)
                                               << " bytes, transposed: " << i << ", " << j);
        }
    if (columns == 1) {
        guarded<T> y(rows);
        constgrad::detail::multiply_column(a.data(), b.data(), rows, inner, y.begin());
        BOOST_TEST(y.holds(expected), rows << " x " << inner << " by one column of " << sizeof(T) << " bytes");
    }
}

template <class T>
void check_small_shapes() {
    for (int rows = 1; rows <= 9; ++rows)
        for (int inner = 1; inner <= 9; ++inner)
            for (int columns = 1; columns <= 9; ++columns) check<T>(rows, inner, columns);
}

/// Tiles are 4 rows high, panels some vectors wide; 64 steps are packed at a time; a column takes 8 rows at a time.
template <class T>
void check_edges_of_blocks() {
    constexpr int panel = constgrad::detail::panel_columns<T>;
    for (int const rows : {3, 4, 5, 8, 13})
        for (int const inner : {1, 63, 64, 65, 127, 128, 129})
            for (int const columns : {1, panel - 1, panel, panel + 1, 2 * panel, 2 * panel + 3})
                check<T>(rows, inner, columns);
    for (int const rows : {7, 8, 9, 15, 16, 17, 24, 31}) check<T>(rows, 5, 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(product_kernel)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::product_kernel::all<float>());
    BOOST_TEST(scenario::product_kernel::all<double>());
}

BOOST_AUTO_TEST_CASE(all_small_shapes_have_the_bits_of_plain_loops) {
    check_small_shapes<float>();
    check_small_shapes<double>();
}

BOOST_AUTO_TEST_CASE(shapes_at_the_edges_of_blocks_have_the_bits_of_plain_loops) {
    check_edges_of_blocks<float>();
    check_edges_of_blocks<double>();
}

BOOST_AUTO_TEST_SUITE_END()
