// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_activation.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/math/log.hpp>

#include <scenario/quantized/quantized_activation.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;

struct logarithm {
    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = math::log(z);
    }
    template <floating_lanes V>
    constexpr void propagate(V&, V const&) const {}
};

}  // namespace

BOOST_AUTO_TEST_SUITE(quantized_activation)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::quantized_activation::all()); }

BOOST_AUTO_TEST_CASE(run_time_makes_the_table_of_constant_evaluation) {
    using namespace scenario::quantized_activation;
    BOOST_TEST(
        (constgrad::quantized_activation<3, hyperbolic_tangent>::of(hidden(from), tanh_range, {}) == tanh_table));
}

BOOST_AUTO_TEST_CASE(it_is_a_table_of_256_bytes_and_a_boundary) {
    BOOST_TEST(sizeof(scenario::quantized_activation::tanh_table) == 257u);
}

BOOST_AUTO_TEST_CASE(an_activation_that_gives_nan_is_refused) {
    BOOST_TEST(violation([] {
                   static_cast<void>(constgrad::quantized_activation<1, logarithm>::of({0.1f, 0}, {0.1f, 0}, {}));
               }) == "quantized_activation: the activation gives NaN in the range of its inputs");
}

BOOST_AUTO_TEST_SUITE_END()
