// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/extremes.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/extremes.hpp>
#include <support/hidden.hpp>
#include <support/random_bits.hpp>

namespace {

using namespace scenario::extremes;

template <class V>
void check() {
    using T = constgrad::lane_scalar<V>;
    pair<T> pairs[12];
    for (int i = 0; i < 12; ++i) pairs[i] = hidden(edges<T>[i]);
    BOOST_TEST(are_selections<V>(pairs));
    random_bits random;
    for (int round = 0; round < 100; ++round) {
        for (auto& p : pairs) p = {random.next<T>(), random.next<T>()};
        BOOST_TEST(are_selections<V>(pairs));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(extremes)

BOOST_AUTO_TEST_CASE(nan_is_passed_over_in_first_place_and_kept_in_second) {
    using constgrad::lanes;
    check<float>();
    check<lanes<float, 4>>();
    check<lanes<float, 8>>();
    check<lanes<float, 16>>();
    check<double>();
    check<lanes<double, 2>>();
    check<lanes<double, 4>>();
    check<lanes<double, 8>>();
}

#if CONSTGRAD_NATIVE_LANES

BOOST_AUTO_TEST_CASE(the_same_of_packs_in_turns) {
    using constgrad::detail::lane_array;
    check<lane_array<constgrad::lanes<float, 4>, 2>>();
    check<lane_array<constgrad::lanes<float, 4>, 4>>();
    check<lane_array<constgrad::lanes<float, 16>, 2>>();
    check<lane_array<constgrad::lanes<double, 4>, 3>>();
    check<lane_array<constgrad::lanes<double, 8>, 2>>();
}

#endif

BOOST_AUTO_TEST_SUITE_END()
