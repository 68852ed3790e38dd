// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_step.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>

#include <scenario/layer/dense_step.hpp>
#include <support/hidden.hpp>

namespace {

using namespace scenario::dense_step;
using namespace constgrad;

/// Against one layer after the other.
template <scalar T, int In, int Hidden, int Out, class Activation, class Rule>
bool is_one_layer_after_the_other(Rule const& rule) {
    auto first = hidden(layer_of<T, In, Hidden>(3));
    auto second = hidden(layer_of<T, Hidden, Out>(5));
    auto first_velocity = hidden(layer_of<T, In, Hidden>(7));
    auto second_velocity = hidden(layer_of<T, Hidden, Out>(9));
    block<T, In, 1> x(11);
    block<T, Hidden, 1> y(13);
    block<T, Out, 1> delta(15);
    for (auto& unit : y.at) Activation{}.apply(unit[0]);

    auto wanted_first = first, wanted_first_velocity = first_velocity;
    auto wanted_second = second, wanted_second_velocity = second_velocity;
    T between[Hidden][1];
    detail::dense_step(between, y.at, delta.at, rule, wanted_second, wanted_second_velocity);
    for (int i = 0; i < Hidden; ++i) Activation{}.propagate(between[i][0], y.at[i][0]);
    detail::not_needed nothing;
    detail::dense_step(nothing, x.at, between, rule, wanted_first, wanted_first_velocity);

    detail::dense_pair_step(x.at, y.at, delta.at, Activation{}, rule, detail::dense_pair{first, second},
                            detail::dense_pair{first_velocity, second_velocity});
    return same_layer(first, wanted_first) && same_layer(second, wanted_second) &&
           same_layer(first_velocity, wanted_first_velocity) && same_layer(second_velocity, wanted_second_velocity);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_step)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(a_step_is_gradient_and_update<float>());
    BOOST_TEST(a_step_is_gradient_and_update<double>());
}

BOOST_AUTO_TEST_CASE(larger_blocks_have_the_same_bits) {
    for (sgd const& each : settings) {
        BOOST_TEST((is_gradient_and_update<float, 17, 9, 32>(hidden(each))));
        BOOST_TEST((is_gradient_and_update<double, 5, 33, 31>(hidden(each))));
    }
}

BOOST_AUTO_TEST_CASE(two_layers_at_once_are_one_after_the_other) {
    for (sgd const& each : settings) {
        auto const rule = hidden(each).rule_for<float>(1);
        BOOST_TEST((is_one_layer_after_the_other<float, 4, 16, 3, relu>(rule)));
        BOOST_TEST((is_one_layer_after_the_other<float, 1, 1, 1, relu>(rule)));
        BOOST_TEST((is_one_layer_after_the_other<float, 7, 33, 4, hyperbolic_tangent>(rule)));
        BOOST_TEST((is_one_layer_after_the_other<double, 5, 9, 2, relu>(hidden(each).rule_for<double>(1))));
    }
}

BOOST_AUTO_TEST_SUITE_END()
