// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/shuffle.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/operations.hpp>

#include <support/hidden.hpp>

namespace {

using namespace constgrad;

template <int W>
struct last_of_both_backwards {
    static constexpr int of(int i) { return i % 2 == 0 ? 2 * W - 1 - i : W - 1 - i; }
};

template <class T, int W>
void check() {
    using V = lanes<T, W>;
    auto const a = hidden(simd::generate_lanes<V>([](int i) { return static_cast<T>(i); }));
    auto const b = hidden(simd::generate_lanes<V>([](int i) { return static_cast<T>(100 + i); }));
    auto const found = simd::stored(simd::shuffle<last_of_both_backwards<W>>(a, b));
    for (int i = 0; i < W; ++i) BOOST_TEST(found.at[i] == static_cast<T>(i % 2 == 0 ? 100 + W - 1 - i : W - 1 - i));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shuffle)

BOOST_AUTO_TEST_CASE(lanes_are_counted_through_both_packs) {
    check<float, 2>();
    check<float, 4>();
    check<float, 8>();
    check<float, 16>();
    check<double, 2>();
    check<double, 4>();
    check<double, 8>();
}

BOOST_AUTO_TEST_SUITE_END()
