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
        V const sum = simd::generate_lanes<V>([&](int i) { return hidden(-(x[i] * factor)); });
        V const product = simd::broadcast_product(simd::generate_lanes<V>([&](int i) { return x[i]; }), &factor);
        auto const products = simd::stored(product);
        auto const differences = simd::stored(static_cast<V>(product + sum));  // 0 where nothing is fused
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

BOOST_AUTO_TEST_SUITE_END()
