// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/tree_sums.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

/// The upper half is added to the lower until one is left.
template <class T, int W>
T naive_tree(T (&x)[W]) {
    for (int half = W / 2; half > 0; half /= 2)
        for (int i = 0; i < half; ++i) x[i] = x[i] + x[i + half];
    return x[0];
}

template <class T, int W>
void check() {
    using V = lanes<T, W>;
    auto rows = hidden(samples::matrix<T, W, W>(1));
    V packs[W];
    for (int i = 0; i < W; ++i) packs[i] = simd::generate_lanes<V>([&](int j) { return rows(i, j); });
    auto const found = simd::stored(detail::tree_sums(packs));
    for (int i = 0; i < W; ++i) {
        T row[W];
        for (int j = 0; j < W; ++j) row[j] = rows(i, j);
        BOOST_TEST(same_bits(found.at[i], naive_tree(row)), W << " lanes of " << sizeof(T) << " bytes, sum " << i);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tree_sums)

BOOST_AUTO_TEST_CASE(each_lane_is_the_sum_of_a_pack_in_the_order_of_every_reduction) {
    check<float, 2>();
    check<float, 4>();
    check<float, 8>();
    check<double, 2>();
    check<double, 4>();
    check<double, 8>();
}

BOOST_AUTO_TEST_SUITE_END()
