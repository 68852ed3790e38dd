// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/square_root.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

#include <constgrad/simd/operations.hpp>

#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

__extension__ using wide = unsigned __int128;

/// In integers, for a positive finite x: x = m 2^e with an even e and twice the digits that a root has, so that the
/// root is the integer s = y 2^(-e/2) and must satisfy (s - 1/2)^2 < m < (s + 1/2)^2. (m is never at an edge.)
template <class T>
bool is_the_nearest_root(T y, T x) {
    constexpr int digits = std::numeric_limits<T>::digits;
    int exponent = 0;
    T fraction = std::frexp(x, &exponent);
    if (exponent % 2 != 0) {
        fraction /= 2;
        ++exponent;
    }
    if (!(y > 0) || !std::isfinite(y)) return false;
    T const scaled = std::ldexp(y, digits - exponent / 2);
    if (scaled > std::ldexp(T(1), digits)) return false;
    wide const m = static_cast<wide>(static_cast<std::uint64_t>(std::ldexp(fraction, digits + 1))) << (digits - 1);
    wide const s = static_cast<wide>(scaled);
    return static_cast<T>(s) == scaled && (2 * s - 1) * (2 * s - 1) < 4 * m && 4 * m < (2 * s + 1) * (2 * s + 1);
}

template <class V>
void check(lane_scalar<V> const (&x)[lane_count<V>]) {
    using T = lane_scalar<V>;
    auto const roots = simd::stored(simd::root_by_instruction(simd::generate_lanes<V>([&](int i) { return x[i]; })));
    for (int i = 0; i < lane_count<V>; ++i) {
        T const y = roots.at[i];
        BOOST_TEST_CONTEXT("the root of " << x[i] << " is " << y) {
            if (x[i] == 0)
                BOOST_REQUIRE(same_bits(y, x[i]));
            else if (x[i] == std::numeric_limits<T>::infinity())
                BOOST_REQUIRE(y == x[i]);
            else if (x[i] > 0)
                BOOST_REQUIRE(is_the_nearest_root(y, x[i]));
            else
                BOOST_REQUIRE(y != y);
        }
    }
}

template <class V>
void check_random_bits_and_edges() {
    using T = lane_scalar<V>;
    using limits = std::numeric_limits<T>;
    if constexpr (simd::has_root_instruction<V>) {
        T x[lane_count<V>];
        random_bits random;
        for (int round = 0; round < 100000; ++round) {
            random.fill(x);
            check<V>(x);
        }
        for (T const edge : {T(0), T(-0.0), limits::infinity(), -limits::infinity(), limits::quiet_NaN(), T(-1),
                             limits::max(), limits::min(), limits::denorm_min(), -limits::denorm_min(), T(1), T(4),
                             1 + limits::epsilon(), 1 - limits::epsilon() / 2, 4 - 2 * limits::epsilon()})
            for (int lane = 0; lane < lane_count<V>; ++lane) {
                for (T& other : x) other = T(2);
                x[lane] = hidden(edge);
                check<V>(x);
            }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(square_root)

BOOST_AUTO_TEST_CASE(the_judge_knows_a_neighbour_from_the_root) {
    BOOST_TEST(is_the_nearest_root(1.5f, 2.25f));
    BOOST_TEST(!is_the_nearest_root(std::nextafter(1.5f, 2.0f), 2.25f));
    BOOST_TEST(!is_the_nearest_root(std::nextafter(1.5f, 1.0f), 2.25f));
    BOOST_TEST(is_the_nearest_root(0x1.6a09e667f3bcdp+0, 2.0));
    BOOST_TEST(!is_the_nearest_root(0x1.6a09e667f3bccp+0, 2.0));
    BOOST_TEST(!is_the_nearest_root(0x1.6a09e667f3bcep+0, 2.0));
}

// Without an instruction there is nothing to test here: math/sqrt has the roots then.
BOOST_AUTO_TEST_CASE(roots_of_any_bits_are_correctly_rounded) {
    check_random_bits_and_edges<float>();
    check_random_bits_and_edges<lanes<float, 4>>();
    check_random_bits_and_edges<lanes<float, 8>>();
    check_random_bits_and_edges<double>();
    check_random_bits_and_edges<lanes<double, 2>>();
    check_random_bits_and_edges<lanes<double, 4>>();
    check_random_bits_and_edges<constgrad::detail::lane_array<lanes<float, 4>, 2>>();
    check_random_bits_and_edges<constgrad::detail::lane_array<lanes<double, 2>, 3>>();
}

BOOST_AUTO_TEST_SUITE_END()
