// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/scaling.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

#include <constgrad/simd/operations.hpp>

#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

// std::ldexp rounds once, too.
template <class V>
void check() {
    using T = lane_scalar<V>;
    if constexpr (simd::has_scaling_instruction<V>) {
        constexpr int range = std::numeric_limits<T>::max_exponent;
        random_bits random;
        for (int round = 0; round < 20000; ++round) {
            T x[lane_count<V>];
            random.fill(x);
            int const k = static_cast<int>(random.next<std::uint32_t>() % static_cast<unsigned>(4 * range)) - 2 * range;
            auto const scaled = simd::stored(simd::scaled_by_instruction(
                simd::generate_lanes<V>([&](int i) { return x[i]; }), simd::broadcast<V>(static_cast<T>(k))));
            for (int i = 0; i < lane_count<V>; ++i) BOOST_TEST_CONTEXT(x[i] << " times 2^" << k) {
                    if (std::isnan(x[i]))
                        BOOST_REQUIRE(std::isnan(scaled.at[i]));
                    else
                        BOOST_REQUIRE(same_bits(scaled.at[i], std::ldexp(x[i], k)));
                }
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scaling)

// Without an instruction there is nothing to test here: math/exp and math/sigmoid scale in two steps then.
BOOST_AUTO_TEST_CASE(products_with_powers_of_two_are_rounded_once) {
    check<lanes<float, 4>>();
    check<lanes<float, 16>>();
    check<lanes<double, 8>>();
    check<constgrad::detail::lane_array<lanes<float, 16>, 3>>();
    check<constgrad::detail::lane_array<lanes<double, 8>, 2>>();
}

BOOST_AUTO_TEST_SUITE_END()
