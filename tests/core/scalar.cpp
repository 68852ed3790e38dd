// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/scalar.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/core/scalar.hpp>
#include <support/hidden.hpp>

namespace {

using namespace scenario::scalar;

template <class T>
void check() {
    auto const n = hidden(numbers<T>{});
    BOOST_TEST_CONTEXT("scalars of " << sizeof(T) << " bytes") {
        BOOST_TEST(intermediate_results_are_rounded_to_their_type(n));
        BOOST_TEST(ties_go_to_the_even_neighbour(n));
        BOOST_TEST(operations_are_done_as_they_are_written(n));
        BOOST_TEST(numbers_below_the_normal_ones_are_kept(n));
        BOOST_TEST(zeros_have_signs(n));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scalar)

BOOST_AUTO_TEST_CASE(the_processor_computes_as_constant_evaluation_does) {
    check<float>();
    check<double>();
}

BOOST_AUTO_TEST_CASE(a_nan_equals_nothing_and_infinity_stays) {
    float const infinity = hidden(std::numeric_limits<float>::infinity());
    float const nan = infinity - infinity;
    BOOST_TEST((nan != nan && !(nan == nan) && !(nan < 0) && !(nan >= 0)));
    BOOST_TEST(infinity + 1 == infinity);
    BOOST_TEST(hidden(std::numeric_limits<float>::max()) * 2 == infinity);
}

BOOST_AUTO_TEST_SUITE_END()
