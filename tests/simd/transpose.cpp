// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/transpose.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/operations.hpp>

#include <support/hidden.hpp>

namespace {

using namespace constgrad;

template <class T, int W>
void check() {
    using V = lanes<T, W>;
    V packs[W];
    for (int i = 0; i < W; ++i)
        packs[i] = hidden(simd::generate_lanes<V>([=](int j) { return static_cast<T>(100 * i + j); }));
    simd::transpose(packs);
    for (int i = 0; i < W; ++i)
        for (int j = 0; j < W; ++j)
            BOOST_TEST_CONTEXT(W << " lanes of " << sizeof(T) << " bytes, lane " << j << " of pack " << i)
    BOOST_TEST(simd::stored(packs[i]).at[j] == static_cast<T>(100 * j + i));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(transpose)

BOOST_AUTO_TEST_CASE(rows_become_columns_for_every_width) {
    check<float, 2>();
    check<float, 4>();
    check<float, 8>();
    check<float, 16>();
    check<double, 2>();
    check<double, 4>();
    check<double, 8>();
}

BOOST_AUTO_TEST_SUITE_END()
