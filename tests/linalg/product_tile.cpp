// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product_tile.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>
#include <vector>

#include <constgrad/simd/operations.hpp>

#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

template <int Rows, int Most>
std::vector<int> heights() {
    std::vector<int> result;
    detail::for_each_tile<Rows, Most>([&]<int Height>(std::integral_constant<int, Height>, int first) {
        int before = 0;
        for (int const height : result) before += height;
        BOOST_TEST(first == before);
        result.push_back(Height);
    });
    return result;
}

template <class T>
void check_tile() {
    using V = detail::native_lanes<T>;
    constexpr int columns = 2 * lane_count<V>;
    auto const a = hidden(samples::matrix<T, 3, 5>(1));
    auto const b = hidden(samples::matrix<T, 5, columns>(2));
    matrix<T, 3, columns> c{};
    detail::multiply_tile<V, 3, 2>(
        detail::operand<T>{a.elements, 5, 1}, b.elements, columns, 5, c.elements, columns,
        [](int i, int j) { return simd::broadcast<V>(static_cast<T>(100 * i + j)); }, [](V& sum) { sum = -sum; });
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < columns; ++j) {
            T sum = static_cast<T>(100 * i + j / lane_count<V> * lane_count<V>);
            for (int k = 0; k < 5; ++k) sum = sum + naive::rounded_product(a(i, k), b(k, j));
            BOOST_TEST(same_bits(c(i, j), -sum));
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(product_tile)

BOOST_AUTO_TEST_CASE(tiles_cover_all_rows_with_nearly_equal_heights) {
    BOOST_TEST((heights<1, 6>() == std::vector<int>{1}));
    BOOST_TEST((heights<6, 6>() == std::vector<int>{6}));
    BOOST_TEST((heights<7, 6>() == std::vector<int>{4, 3}));
    BOOST_TEST((heights<16, 6>() == std::vector<int>{6, 5, 5}));
    BOOST_TEST((heights<32, 8>() == std::vector<int>{8, 8, 8, 8}));
}

BOOST_AUTO_TEST_CASE(a_tile_starts_sums_and_finishes) {
    check_tile<float>();
    check_tile<double>();
}

BOOST_AUTO_TEST_SUITE_END()
