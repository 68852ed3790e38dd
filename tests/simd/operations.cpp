// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/operations.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/operations.hpp>
#include <support/random_bits.hpp>

namespace {

using namespace constgrad;

/// Against the same on scalars, on bits that the optimiser cannot see.
template <class V>
void compare_with_scalars() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    constexpr T beyond_integers = sizeof(T) == 4 ? T(0x1p31) : T(0x1p63);
    random_bits random;
    for (int round = 0; round < 1000; ++round) {
        T a[width];
        T b[width];
        random.fill(a);
        random.fill(b);
        if (round % 3 == 0) b[round % width] = a[round % width];
        V const x = simd::generate_lanes<V>([&](int i) { return a[i]; });
        V const y = simd::generate_lanes<V>([&](int i) { return b[i]; });
        V gated = x;
        simd::zero_unless_positive(gated, y);
        V const small = simd::select(x > -beyond_integers, simd::select(x < beyond_integers, x, V{}), V{});
        auto const integers = simd::to_integers(small);
        auto const selected = simd::stored(simd::select(x <= y, x, y));
        auto const kept = simd::stored(gated);
        auto const truncated = simd::stored(integers);
        auto const converted = simd::stored(simd::to_floating<V>(simd::bits_of(x)));
        auto const first = simd::stored(simd::broadcast<V>(a[0]));
        bool every = true;
        BOOST_TEST_CONTEXT(width << " lanes of " << sizeof(T) << " bytes, round " << round) {
            for (int i = 0; i < width; ++i) {
                bool const fits = a[i] > -beyond_integers && a[i] < beyond_integers;
                every = every && a[i] <= b[i];
                BOOST_REQUIRE(same_bits(selected.at[i], a[i] <= b[i] ? a[i] : b[i]));
                BOOST_REQUIRE(same_bits(kept.at[i], b[i] > 0 ? a[i] : T(0)));
                BOOST_REQUIRE(truncated.at[i] == (fits ? static_cast<lane_integers<T>>(a[i]) : 0));
                BOOST_REQUIRE(same_bits(converted.at[i], static_cast<T>(std::bit_cast<lane_integers<T>>(a[i]))));
                BOOST_REQUIRE(scenario::packs::is_exactly(first.at[i], a[0]));
            }
            BOOST_REQUIRE(simd::all_of(x <= y) == every);
        }
    }
}

/// What asks bits against what asks numbers.
template <class T>
void compare_scalars() {
    random_bits random;
    T const edges[]{T(0),
                    -T(0),
                    std::numeric_limits<T>::infinity(),
                    -std::numeric_limits<T>::infinity(),
                    std::numeric_limits<T>::quiet_NaN(),
                    -std::numeric_limits<T>::quiet_NaN(),
                    std::numeric_limits<T>::denorm_min(),
                    -std::numeric_limits<T>::denorm_min()};
    for (int round = 0; round < 3000; ++round) {
        T pair[2];
        random.fill(pair);
        if (round % 3 == 0) pair[0] = edges[round / 3 % 8];
        if (round % 9 == 0) pair[1] = edges[round / 24 % 8];
        if (round % 10 == 0) pair[1] = -pair[0];
        auto const [a, b] = pair;
        BOOST_TEST_CONTEXT(a << " and " << b) {
            BOOST_REQUIRE(simd::is_less(a, b) == (a < b));
            BOOST_REQUIRE(detail::bits_are_less(simd::bits_of(a), simd::bits_of(b)) == (a < b));
            BOOST_REQUIRE(simd::is_positive(a) == (a > 0));
            BOOST_REQUIRE(same_bits(simd::positive_or_zero(a), a > 0 ? a : T(0)));
            if (a == a) BOOST_REQUIRE(same_bits(simd::plus_zero(a), a + T(0)));
            BOOST_REQUIRE(simd::bits_of(simd::negative(a)) == (simd::bits_of(a) ^ simd::bits_of(-T(0))));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(operations)

BOOST_AUTO_TEST_CASE(scalars_are_compared_as_their_bits_are) {
    compare_scalars<float>();
    compare_scalars<double>();
}

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::operations::all<float>());
    BOOST_TEST(scenario::operations::all<double>());
}

BOOST_AUTO_TEST_CASE(lanes_of_hidden_bits_equal_scalars) {
    compare_with_scalars<float>();
    compare_with_scalars<lanes<float, 2>>();
    compare_with_scalars<lanes<float, 4>>();
    compare_with_scalars<lanes<float, 8>>();
    compare_with_scalars<lanes<float, 32>>();
    compare_with_scalars<double>();
    compare_with_scalars<lanes<double, 2>>();
    compare_with_scalars<lanes<double, 4>>();
    compare_with_scalars<lanes<double, 8>>();
    compare_with_scalars<lanes<double, 32>>();
}

#if CONSTGRAD_NATIVE_LANES

BOOST_AUTO_TEST_CASE(packs_in_turns_are_lane_by_lane_as_well) {
    using constgrad::detail::lane_array;
    compare_with_scalars<lane_array<lanes<float, 4>, 1>>();
    compare_with_scalars<lane_array<lanes<float, 4>, 4>>();
    compare_with_scalars<lane_array<lanes<float, 8>, 2>>();
    compare_with_scalars<lane_array<lanes<double, 4>, 3>>();
}

#endif

BOOST_AUTO_TEST_SUITE_END()
