// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fake_quantize.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>

#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/fake_quantize.hpp>
#include <support/activation_checks.hpp>

namespace {

using namespace constgrad;

template <class V>
void check_width() {
    BOOST_TEST((scenario::fake_quantize::outputs_are_those_of_the_way_there_and_back<V>()));
    BOOST_TEST((scenario::fake_quantize::gradients_are_those_of_a_clamp<V>()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fake_quantize)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::fake_quantize::all()); }

BOOST_AUTO_TEST_CASE(outputs_and_gradients_for_every_lane_width) {
    check_width<float>();
    check_width<lanes<float, 2>>();
    check_width<lanes<float, 8>>();
    check_width<double>();
    check_width<lanes<double, 4>>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto floats = scenario::fake_quantize::on_the_oracle<lanes<float, 8>>();
    static constexpr auto doubles = scenario::fake_quantize::on_the_oracle<lanes<double, 8>>();
    activation_checks::check_against_constant_evaluation(hidden(scenario::fake_quantize::tested), floats);
    activation_checks::check_against_constant_evaluation(hidden(scenario::fake_quantize::tested), doubles);
}

BOOST_AUTO_TEST_CASE(nan_stays_and_infinities_are_clamped) {
    for (float const z : {HUGE_VALF, -HUGE_VALF, std::nanf("")}) {
        float y = hidden(z);
        scenario::fake_quantize::tested.apply(y);
        BOOST_TEST(
            (std::isnan(z) ? std::isnan(y) : y == scenario::fake_quantize::tested.kept.dequantize(z > 0 ? 127 : -128)));
    }
}

BOOST_AUTO_TEST_CASE(it_stands_in_a_network_which_is_then_quantised_like_one_without) {
    dense<float, 1, 2> const first{{1, -1}, {0.25f, 0}};
    dense<float, 2, 1> const second{{1, 2}, {0.5f}};
    matrix<float, 5, 1> const rows{-1, -0.5f, 0, 0.5f, 1};
    constgrad::fake_quantize const kept{affine_quantization::of_range(0, 1.25)};
    auto const with = quantize(network{hidden(first), relu{}, kept, hidden(second)}, rows);
    auto const without = quantize(network{hidden(first), relu{}, hidden(second)}, rows);
    BOOST_TEST((with.network.layers.layer == without.network.layers.layer));
    BOOST_TEST(sizeof(with.network) == sizeof(without.network));
}

BOOST_AUTO_TEST_CASE(its_range_is_that_of_the_quantised_network) {
    dense<float, 1, 2> const layer{{1, -1}, {0.25f, 0}};
    matrix<float, 5, 1> const rows{-1, -0.5f, 0, 0.5f, 1};
    constgrad::fake_quantize const wide{affine_quantization::of_range(0, 10)};
    constgrad::fake_quantize const both_sides{affine_quantization::of_range(-3, 10)};
    BOOST_TEST((quantize(network{hidden(layer), relu{}, wide}, rows).output == wide.kept));
    BOOST_TEST((quantize(network{hidden(layer), both_sides}, rows).output == both_sides.kept));
    BOOST_TEST((quantize(network{hidden(layer), leaky_relu<0.25>{}, both_sides}, rows).output == both_sides.kept));
}

BOOST_AUTO_TEST_SUITE_END()
