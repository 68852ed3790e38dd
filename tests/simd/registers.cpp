// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/registers.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

BOOST_AUTO_TEST_SUITE(registers)

// The lanes of a compiler without vector extensions in constant evaluation are arrays, which no register holds.
BOOST_AUTO_TEST_CASE(scalars_and_the_lanes_of_the_target_fill_a_register_and_twice_as_many_lanes_do_not) {
    using namespace constgrad;
    BOOST_TEST(simd::fills_register<float>);
    BOOST_TEST(simd::fills_register<double>);
    BOOST_TEST((simd::fills_register<lanes<float, simd::native_width<float>>> == CONSTGRAD_NATIVE_LANES));
    BOOST_TEST((simd::fills_register<lanes<double, simd::native_width<double>>> == CONSTGRAD_NATIVE_LANES));
    BOOST_TEST(!(simd::fills_register<lanes<float, 2 * simd::native_width<float>>>));
    BOOST_TEST(!(simd::fills_register<lanes<double, 2 * simd::native_width<double>>>));
}

BOOST_AUTO_TEST_CASE(a_value_in_a_register_is_the_value) {
    using namespace constgrad;
    auto const check = []<class V>(V) {
        V const value = simd::generate_lanes<V>([](int i) { return static_cast<lane_scalar<V>>(3 * i + 1); });
        auto const row = simd::stored(simd::in_register(value));
        for (int i = 0; i < lane_count<V>; ++i) BOOST_TEST(row.at[i] == static_cast<lane_scalar<V>>(3 * i + 1));
    };
    check(float{});
    check(double{});
    check(lanes<float, 4>{});
    check(lanes<double, 4>{});
    check(lanes<float, 16>{});
    check(lanes<double, 16>{});
}

BOOST_AUTO_TEST_SUITE_END()
