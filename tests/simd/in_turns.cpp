// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/in_turns.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

/// y = x^2 + x, and whether each pack was stored once, in order.
template <class V, int Count>
[[gnu::flatten]] bool square_and_add(V const (&x)[Count], V (&y)[Count]) {
    int stores = 0;
    bool in_order = true;
    simd::all_in_turns<Count>([&](int i) { return x[i]; },
                              []<class X>(X z) { return static_cast<X>(simd::rounded(static_cast<X>(z * z)) + z); },
                              [&](int i, V z) {
                                  in_order = in_order && i == stores++;
                                  y[i] = z;
                              });
    return in_order && stores == Count;
}

template <class V, int Count>
void check() {
    using T = lane_scalar<V>;
    random_bits random;
    V x[Count];
    V y[Count];
    for (V& pack : x)
        pack = simd::generate_lanes<V>([&](int) { return static_cast<T>(random.next<std::int32_t>()) * T(0x1p-20); });
    BOOST_TEST(square_and_add(x, y));
    for (int i = 0; i < Count; ++i) {
        auto const from = simd::stored(x[i]);
        auto const found = simd::stored(y[i]);
        for (int lane = 0; lane < lane_count<V>; ++lane)
            BOOST_TEST(same_bits(found.at[lane], simd::rounded(from.at[lane] * from.at[lane]) + from.at[lane]));
    }
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

BOOST_AUTO_TEST_CASE(only_packs_that_fill_a_register_have_turns) {
    using native = lanes<float, simd::native_width<float>>;
    BOOST_TEST(simd::turns<float> == 1);
    BOOST_TEST((simd::turns<lanes<float, 2 * simd::native_width<float>>>) == 1);
#if defined(__OPTIMIZE__) && !defined(__OPTIMIZE_SIZE__)
#if defined(__x86_64__)
    BOOST_TEST(simd::turns<native> == (CONSTGRAD_NATIVE_LANES ? 4 : 1));
#endif
#else
    BOOST_TEST(simd::turns<native> == 1);
#endif
}

BOOST_AUTO_TEST_SUITE_END()
