// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lane_array.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/lane_array.hpp>

#include "hidden_packs.hpp"

namespace {

template <class T>
struct portable {
    template <int W>
    using pack = constgrad::detail::lane_array<T, W>;
};

template <class T>
struct in_turns {
    template <int N>
    using packs = constgrad::detail::lane_array<constgrad::lanes<T, 4>, N>;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(lane_array)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::lane_array::all<float>());
    BOOST_TEST(scenario::lane_array::all<double>());
    BOOST_TEST(scenario::lane_array::all<std::int32_t>());
    BOOST_TEST(scenario::lane_array::all<std::int64_t>());
}

BOOST_AUTO_TEST_CASE(every_operator_on_hidden_numbers_is_that_of_the_scalars) {
    hidden_packs::check<portable<float>::pack<1>, float, 1>();
    hidden_packs::check_all_widths<float, portable<float>::pack>();
    hidden_packs::check_all_widths<double, portable<double>::pack>();
    hidden_packs::check_all_widths<std::int32_t, portable<std::int32_t>::pack>();
    hidden_packs::check_all_widths<std::int64_t, portable<std::int64_t>::pack>();
}

#if CONSTGRAD_NATIVE_LANES

BOOST_AUTO_TEST_CASE(packs_in_turns_do_lane_by_lane_what_scalars_do) {
    hidden_packs::check<in_turns<float>::packs<1>, float, 4>();
    hidden_packs::check<in_turns<float>::packs<4>, float, 16>();
    hidden_packs::check<in_turns<double>::packs<3>, double, 12>();
    hidden_packs::check<in_turns<std::int32_t>::packs<3>, std::int32_t, 12>();
    hidden_packs::check<in_turns<std::int64_t>::packs<4>, std::int64_t, 16>();
}

#endif

BOOST_AUTO_TEST_SUITE_END()
