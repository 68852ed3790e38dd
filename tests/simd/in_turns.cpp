// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/in_turns.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

/// How often, and in which order, all_in_turns stores.
template <class V, int Count>
void check() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    random_bits random;
    T from[Count * width];
    for (T& x : from) x = static_cast<T>(random.next<std::int32_t>()) * T(0x1p-20);
    int stores = 0;
    simd::all_in_turns<Count>(
        [&](int i) { return simd::generate_lanes<V>([&](int lane) { return from[i * width + lane]; }); },
        []<class X>(X x) { return static_cast<X>(simd::rounded(static_cast<X>(x * x)) + x); },
        [&](int i, V y) {
            BOOST_TEST(i == stores++);
            auto const found = simd::stored(y);
            for (int lane = 0; lane < width; ++lane) {
                T const x = from[i * width + lane];
                BOOST_TEST(same_bits(found.at[lane], simd::rounded(x * x) + x));
            }
        });
    BOOST_TEST(stores == Count);
}

template <class V>
void check_counts() {
    check<V, 1>();
    check<V, 2>();
    check<V, 4>();
    check<V, 5>();
    check<V, 10>();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(in_turns)

BOOST_AUTO_TEST_CASE(each_pack_is_loaded_computed_with_and_stored_in_order) {
    check_counts<float>();
    check_counts<double>();
    check_counts<lanes<float, 4>>();
    check_counts<lanes<float, 8>>();
    check_counts<lanes<float, 16>>();
    check_counts<lanes<double, 4>>();
}

BOOST_AUTO_TEST_CASE(scalars_and_lanes_without_registers_have_no_turns) {
    BOOST_TEST(simd::turns<float> == 1);
    BOOST_TEST((simd::turns<lanes<float, 2 * simd::native_width<float>>>) == 1);
    BOOST_TEST((simd::turns<lanes<float, simd::native_width<float>>>) == (CONSTGRAD_NATIVE_LANES ? 4 : 1));
}

BOOST_AUTO_TEST_SUITE_END()
