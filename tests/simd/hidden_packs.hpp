// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <scenario/simd/packs.hpp>
#include <support/random_bits.hpp>

/// The operators on numbers that the optimiser cannot see: any bits for floating point and for the bits of integers,
/// small numbers for the arithmetic of integers.
namespace hidden_packs {

template <class Pack, class T, int W>
void check() {
    using namespace scenario::packs;
    random_bits random;
    for (int round = 0; round < 300; ++round) {
        numbers<T, W> a{};
        numbers<T, W> b{};
        random.fill(a.at);
        random.fill(b.at);
        if (round % 3 == 0) b.at[round % W] = a.at[round % W];  // or hardly anything would be equal
        BOOST_TEST_CONTEXT(W << " lanes of " << sizeof(T) << " bytes, round " << round) {
            BOOST_REQUIRE((comparisons_are_lane_by_lane<Pack>(a, b)));
            if constexpr (std::integral<T>) {
                BOOST_REQUIRE((bits_are_lane_by_lane<Pack>(a, b)));
                for (T& x : a.at) x = x % 10007;
                for (T& x : b.at) x = x % 10007 == 0 ? 1 : x % 10007;
            }
            BOOST_REQUIRE((arithmetic_is_lane_by_lane<Pack>(a, b)));
        }
    }
}

template <class T, template <int> class Pack>
void check_all_widths() {
    check<Pack<2>, T, 2>();
    check<Pack<4>, T, 4>();
    check<Pack<8>, T, 8>();
    check<Pack<32>, T, 32>();
}

}  // namespace hidden_packs
