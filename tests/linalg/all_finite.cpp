// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/all_finite.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <utility>

#include <scenario/linalg/all_finite.hpp>
#include <support/random_bits.hpp>

namespace {

using scenario::all_finite::kind;
using scenario::all_finite::kinds;

/// Every kind of number at every place.
template <class T, int N>
void check_size() {
    for (kind<T> const& k : kinds<T>)
        for (int place = 0; place < N; ++place) {
            auto const numbers = hidden(scenario::all_finite::with<N>(k.number, place));
            BOOST_TEST(constgrad::all_finite(numbers.elements) == k.finite, k.number << " at " << place << " of " << N);
        }
}

template <class T, int... Less>
void check_sizes(std::integer_sequence<int, Less...>) {
    (check_size<T, Less + 1>(), ...);
}

/// The widths that this target does not use are tested as well.
template <class T, int W>
void check_width() {
    for (kind<T> const& k : kinds<T>)
        for (int place = 0; place < 37; ++place) {
            auto const numbers = hidden(scenario::all_finite::with<37>(k.number, place));
            BOOST_TEST((constgrad::detail::all_finite_in<constgrad::lanes<T, W>>(numbers.elements)) == k.finite);
        }
}

template <class T>
void check_random_bits() {
    random_bits random;
    int finite_ones = 0;
    for (int round = 0; round < 10000; ++round) {
        T numbers[11];
        random.fill(numbers);
        bool expected = true;
        for (T const x : numbers) expected = expected && std::isfinite(x);
        BOOST_REQUIRE(constgrad::all_finite(numbers) == expected);
        finite_ones += expected;
    }
    BOOST_TEST(finite_ones > 1000);
    BOOST_TEST((sizeof(T) == 8 || finite_ones < 9999));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(all_finite)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::all_finite::all<float>());
    BOOST_TEST(scenario::all_finite::all<double>());
}

BOOST_AUTO_TEST_CASE(every_kind_of_number_counts_at_every_place) {
    check_sizes<float>(std::make_integer_sequence<int, 35>{});
    check_sizes<double>(std::make_integer_sequence<int, 19>{});
}

BOOST_AUTO_TEST_CASE(every_width_sees_the_same) {
    check_width<float, 1>();
    check_width<float, 2>();
    check_width<float, 8>();
    check_width<float, 32>();
    check_width<double, 1>();
    check_width<double, 4>();
    check_width<double, 8>();
    check_width<double, 32>();
}

BOOST_AUTO_TEST_CASE(any_bits_are_judged_as_by_the_standard_library) {
    check_random_bits<float>();
    check_random_bits<double>();
}

BOOST_AUTO_TEST_SUITE_END()
