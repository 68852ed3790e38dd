// SPDX-License-Identifier: BSL-1.0
#include <constgrad/numerics_self_check.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(numerics_self_check)

BOOST_AUTO_TEST_CASE(an_ordinary_build_passes) { BOOST_TEST(constgrad::numerics_self_check()); }

BOOST_AUTO_TEST_CASE(other_bits_do_not) {
    BOOST_TEST((!constgrad::detail::numerics_hold<float, 1>(hidden(2))));
    BOOST_TEST((!constgrad::detail::numerics_hold<double, constgrad::simd::native_width<double>>(hidden(2))));
}

BOOST_AUTO_TEST_SUITE_END()
