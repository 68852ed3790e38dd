// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product_kernel.hpp>

#include <boost/test/unit_test.hpp>

#include <utility>
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
template <class T, int Rows, int Inner, int Columns>
void check() {
    random_bits random;
    auto const a = some_numbers<T>(random, Rows * Inner);
    auto const b = some_numbers<T>(random, Inner * Columns);
    auto const a_transposed = transposed(a, Rows, Inner);
    auto const b_transposed = transposed(b, Inner, Columns);
    std::vector<T> expected(static_cast<std::size_t>(Rows * Columns));
    naive::matmul(a.data(), b.data(), expected.data(), Rows, Inner, Columns);

    auto const holds = [&](char const* how, auto const& multiply) {
        guarded<T> c(Rows * Columns);
        multiply(c.begin());
        BOOST_TEST(c.holds(expected), how << ": " << Rows << " x " << Inner << " by " << Columns << " columns of "
                                          << sizeof(T) << " bytes");
    };
    namespace kernels = constgrad::detail;
    operand<T> const as_a[]{{a.data(), Inner, 1}, {a_transposed.data(), 1, Rows}};
    operand<T> const as_b[]{{b.data(), Columns, 1}, {b_transposed.data(), 1, Inner}};
    for (auto const& left : as_a) {
        holds("contiguous", [&](T* c) { kernels::multiply<Rows, Inner, Columns>(left, b.data(), c); });
        for (auto const& right : as_b)
            holds("packed", [&](T* c) { kernels::multiply_packed<Rows, Inner, Columns>(left, right, c); });
    }
    if constexpr (kernels::multiplies_in_parts<T, Rows, Inner, Columns>)
        holds("in parts", [&](T* c) { kernels::multiply_in_parts<Rows, Inner>(a.data(), b.data(), c); });
    if constexpr (Columns == 1)
        holds("column", [&](T* c) { kernels::multiply_column(a.data(), b.data(), Rows, Inner, c); });
}

template <class T, int Rows, int Inner, int... Columns>
void check_columns(std::integer_sequence<int, Columns...>) {
    (check<T, Rows, Inner, Columns>(), ...);
}

template <class T>
void check_small_shapes() {
    check_columns<T, 1, 1>(std::integer_sequence<int, 1, 2, 5>{});
    check_columns<T, 2, 3>(std::integer_sequence<int, 1, 3, 4, 7, 8>{});
    check_columns<T, 9, 7>(std::integer_sequence<int, 1, 6, 9>{});
    check_columns<T, 4, 4>(std::integer_sequence<int, 2, 4>{});  // with packs of several rows
    check_columns<T, 8, 12>(std::integer_sequence<int, 2, 4>{});
}

/// Tiles have up to 4, 6 or 8 rows, panels two packs; 64 steps are packed at a time; a column takes 8 rows at a time;
/// from 4,096 multiply-accumulates on, tiles are shared.
template <class T>
void check_edges_of_blocks() {
    constexpr int panel = 2 * constgrad::simd::native_width<T>;
    check_columns<T, 6, 64>(std::integer_sequence<int, 1, panel / 2, panel - 1, panel>{});
    check_columns<T, 9, 65>(std::integer_sequence<int, panel + 1, 2 * panel>{});
    check<T, 13, 129, 2 * panel + 3>();
    check<T, 16, 16, 16>();
    check<T, 16, 17, 16>();
    check<T, 17, 5, 1>();
    check<T, 31, 5, 1>();
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
