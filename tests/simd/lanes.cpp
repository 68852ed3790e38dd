// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lanes.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/lanes.hpp>

#include "hidden_packs.hpp"

namespace {

template <class T>
struct own {
    template <int W>
    using pack = constgrad::lanes<T, W>;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::lanes::all<float>());
    BOOST_TEST(scenario::lanes::all<double>());
    BOOST_TEST(scenario::lanes::all<std::int32_t>());
    BOOST_TEST(scenario::lanes::all<std::int64_t>());
}

BOOST_AUTO_TEST_CASE(every_operator_on_hidden_numbers_is_that_of_the_scalars) {
    hidden_packs::check_all_widths<float, own<float>::pack>();
    hidden_packs::check_all_widths<double, own<double>::pack>();
    hidden_packs::check_all_widths<std::int32_t, own<std::int32_t>::pack>();
    hidden_packs::check_all_widths<std::int64_t, own<std::int64_t>::pack>();
}

BOOST_AUTO_TEST_SUITE_END()
