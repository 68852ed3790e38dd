// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/initialize.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/initialize.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(initialize)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::initialize::pytorch_default_is_uniform_with_biases());
    BOOST_TEST(scenario::initialize::xavier_uniform_is_uniform());
    BOOST_TEST(scenario::initialize::he_uniform_is_uniform());
    BOOST_TEST(scenario::initialize::xavier_normal_is_normal());
    BOOST_TEST(scenario::initialize::he_normal_is_normal());
    BOOST_TEST(scenario::initialize::zeros_are_zero());
    BOOST_TEST(scenario::initialize::parameters_depend_on_the_seed_alone());
    BOOST_TEST(scenario::initialize::weights_are_drawn_input_by_input_then_the_biases());
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    using enum constgrad::initializer;
    static constexpr auto uniform = scenario::initialize::drawn(xavier_uniform, 11);
    static constexpr auto normal = scenario::initialize::drawn(he_normal, 12);
    BOOST_TEST(same_bits(scenario::initialize::drawn(hidden(xavier_uniform), hidden(std::uint64_t{11})), uniform));
    BOOST_TEST(same_bits(scenario::initialize::drawn(hidden(he_normal), hidden(std::uint64_t{12})), normal));
}

BOOST_AUTO_TEST_SUITE_END()
