// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/width.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

/// 32 results of a sum of products in packs of W.
template <int W, class T>
vector<T, 32> in_packs(vector<T, 32> const& a, vector<T, 32> const& b) {
    using V = lanes<T, W>;
    vector<T, 32> result{};
    for (int i = 0; i < 32; i += W) {
        V const x = simd::generate_lanes<V>([&](int lane) { return a[i + lane]; });
        V const y = simd::generate_lanes<V>([&](int lane) { return b[i + lane]; });
        auto const row = simd::stored(simd::multiply_add(V(x / y), x, y));
        for (int lane = 0; lane < W; ++lane) result[i + lane] = row.at[lane];
    }
    return result;
}

template <class T>
void check() {
    auto const a = hidden(samples::vector<T, 32>(1));
    auto const b = hidden(samples::vector<T, 32>(2));
    vector<T, 32> expected{};
    for (int i = 0; i < 32; ++i) expected[i] = a[i] / b[i] + naive::rounded_product(a[i], b[i]);
    BOOST_TEST(same_bits(in_packs<simd::native_width<T>>(a, b), expected));
    BOOST_TEST(same_bits(in_packs<simd::evaluated_width>(a, b), expected));
    BOOST_TEST(same_bits(in_packs<simd::evaluated_block_width>(a, b), expected));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(width)

BOOST_AUTO_TEST_CASE(the_width_does_not_show_in_the_bits) {
    check<float>();
    check<double>();
}

BOOST_AUTO_TEST_CASE(the_lanes_of_the_target_fill_a_register) {
    int const bytes = simd::native_width<float> * static_cast<int>(sizeof(float));
    BOOST_TEST(simd::native_width<double> * static_cast<int>(sizeof(double)) == (bytes == 4 ? 8 : bytes));
}

BOOST_AUTO_TEST_SUITE_END()
