// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/broadcast_product.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include <constgrad/simd/operations.hpp>

#include <support/hidden.hpp>
#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

template <class V>
void check() {
    using T = lane_scalar<V>;
    random_bits random;
    for (int round = 0; round < 20000; ++round) {
        T x[lane_count<V>];
        random.fill(x);
        T const factor = random.next<T>();
        auto const pack = [&] { return simd::generate_lanes<V>([&](int i) { return hidden(x[i]); }); };
        auto const products = simd::stored(simd::broadcast_product(pack(), &factor));
        // A product of its own, as one that is used elsewhere, too, is not fused; 0 where nothing is.
        V const minus_products = simd::generate_lanes<V>([&](int i) { return hidden(-(x[i] * factor)); });
        T const same_factor = hidden(factor);
        auto const differences =
            simd::stored(static_cast<V>(simd::broadcast_product(pack(), &same_factor) + minus_products));
        for (int i = 0; i < lane_count<V>; ++i) BOOST_TEST_CONTEXT(x[i] << " times " << factor) {
                T const expected = hidden(x[i]) * hidden(factor);
                if (std::isnan(expected)) {
                    BOOST_REQUIRE(std::isnan(products.at[i]));
                } else {
                    BOOST_REQUIRE(same_bits(products.at[i], expected));
                    if (std::isfinite(expected)) BOOST_REQUIRE(differences.at[i] == 0);
                }
            }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(broadcast_product)

BOOST_AUTO_TEST_CASE(products_with_a_number_in_memory_are_rounded_before_they_are_added) {
    check<float>();
    check<lanes<float, 4>>();
    check<lanes<float, 8>>();
    check<lanes<float, 16>>();
    check<double>();
    check<lanes<double, 2>>();
    check<lanes<double, 8>>();
}

BOOST_AUTO_TEST_CASE(neither_smaller_packs_nor_packs_in_turns_are_taken_for_a_register) {
    BOOST_TEST(!(simd::has_broadcast_product<constgrad::detail::lane_array<lanes<float, 4>, 4>>));
    BOOST_TEST(!(simd::has_broadcast_product<lanes<float, 8>>));
    BOOST_TEST((simd::has_broadcast_product<lanes<float, 16>> == simd::has_broadcast_product<lanes<double, 8>>));
#if defined(__AVX512F__) && !defined(__AVXVNNI__)
    BOOST_TEST((simd::has_broadcast_product<lanes<float, 16>> == CONSTGRAD_NATIVE_LANES));
#endif
}

BOOST_AUTO_TEST_SUITE_END()
