// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantize.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <type_traits>

#include <constgrad/activation/leaky_relu.hpp>

#include <scenario/quantized/classifier.hpp>
#include <scenario/quantized/curve.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;
using scenario::classifier::points;

}  // namespace

BOOST_AUTO_TEST_SUITE(quantize)

BOOST_AUTO_TEST_CASE(ranges_are_those_of_the_rows) {
    auto const model = constgrad::quantize(hidden(scenario::classifier::network), hidden(points));
    BOOST_TEST((model.input == affine_quantization::of_range(-1, 1)));
    auto const outputs = predict(scenario::classifier::network, points);
    float lowest = outputs.elements[0];
    float greatest = lowest;
    for (float const y : outputs.elements) {
        lowest = std::fmin(lowest, y);
        greatest = std::fmax(greatest, y);
    }
    BOOST_TEST(
        (model.output == affine_quantization::of_range(static_cast<double>(lowest), static_cast<double>(greatest))));
    BOOST_TEST(model.network.layers.layer.shape.zero_point == -128);  // relu: zero is the least
    BOOST_TEST(model.network.layers.rest.layer.shape.zero_point == model.output.zero_point);
}

BOOST_AUTO_TEST_CASE(the_widest_weight_of_each_output_is_127) {
    auto const model = constgrad::quantize(hidden(scenario::classifier::network), hidden(points));
    auto const& layer = model.network.layers.layer;
    for (int o = 0; o < 3; ++o) {
        int widest = 0;
        for (int k = 0; k < 2; ++k) widest = std::max(widest, std::abs(int{layer.weights[o * 2 + k]}));
        BOOST_TEST(widest == 127);
    }
}

BOOST_AUTO_TEST_CASE(outputs_are_near_those_of_the_network) {
    auto const model = constgrad::quantize(hidden(scenario::classifier::network), hidden(points));
    auto const outputs = predict(scenario::classifier::network, points);
    for (int i = 0; i < points.rows; ++i) {
        auto const y = predict(model.network, model.quantized({points(i, 0), points(i, 1)}));
        for (int o = 0; o < 2; ++o)
            BOOST_TEST(std::fabs(model.output.dequantize(y[o]) - outputs(i, o)) < 3 * model.output.scale);
    }
}

BOOST_AUTO_TEST_CASE(weights_of_zero_stay_zero) {
    auto const model =
        constgrad::quantize(network{dense<float, 2, 1>{{0, 0}, {0.5f}}}, hidden(matrix<float, 2, 2>{1, 2, -1, 0}));
    BOOST_TEST(int{model.network.layers.layer.weights[0]} == 0);
    BOOST_TEST(model.output.dequantize(predict(model.network, model.quantized({1, 1}))[0]) == 0.5f);
}

BOOST_AUTO_TEST_CASE(a_bias_beside_which_the_weights_are_small_fits) {
    network const steep{dense<float, 1, 1>{{1e-9f}, {1e6f}}};
    auto const model = constgrad::quantize(hidden(steep), hidden(matrix<float, 2, 1>{0, 1e-3f}));
    BOOST_TEST(model.network.greatest_sum() < std::int64_t{1} << 30);
    BOOST_TEST(std::fabs(model.output.dequantize(predict(model.network, model.quantized({0.5e-3f}))[0]) - 1e6f) < 1.0f);
}

BOOST_AUTO_TEST_CASE(the_same_in_constant_evaluation) {
    constexpr auto evaluated = constgrad::quantize(scenario::classifier::network, points);
    BOOST_TEST((constgrad::quantize(hidden(scenario::classifier::network), hidden(points)) == evaluated));
}

BOOST_AUTO_TEST_CASE(a_relu_counts_wherever_it_stands_among_activations) {
    matrix<float, 3, 1> const rows{-1, 0, 1};
    dense<float, 1, 1> const same{{1}, {0}};
    auto const expected = constgrad::quantize(network{same, relu{}, same}, hidden(rows));
    BOOST_TEST((constgrad::quantize(network{same, identity{}, relu{}, same}, hidden(rows)) == expected));
    BOOST_TEST(
        (constgrad::quantize(network{same, relu{}, identity{}, relu{}, same, identity{}}, hidden(rows)) == expected));
    BOOST_TEST(!(constgrad::quantize(network{same, same}, hidden(rows)) == expected));
}

BOOST_AUTO_TEST_CASE(a_unit_that_no_row_wakes_is_rectified_all_the_same) {
    auto const model = constgrad::quantize(network{dense<float, 1, 1>{{1}, {-5}}, relu{}, dense<float, 1, 1>{{1}, {0}}},
                                           hidden(matrix<float, 2, 1>{-1, 1}));
    std::int8_t y = 0;
    std::int8_t const x = -128;
    model.network.layers.layer.apply(&x, &y);
    BOOST_TEST(model.network.layers.layer.shape.zero_point == -128);
    BOOST_TEST(int{y} == -128);
}

BOOST_AUTO_TEST_CASE(outputs_are_kept_in_steps_greater_than_those_of_the_sums) {
    static constexpr auto narrow = network{dense<float, 2, 1>{{1, -1}, {0.3f}}};
    static constexpr matrix<float, 3, 2> rows{1, 0.999f, -1, -0.998f, 0.5f, 0.5f};
    constexpr auto evaluated = constgrad::quantize(narrow, rows);
    BOOST_TEST((constgrad::quantize(hidden(narrow), hidden(rows)) == evaluated));
    BOOST_TEST(evaluated.output.scale > evaluated.input.scale / 127);
    BOOST_TEST(int{evaluated.network.layers.layer.shifts[0]} < 32);
    BOOST_TEST(std::fabs(evaluated.output.dequantize(predict(evaluated.network, evaluated.quantized({0.5f, 0.5f}))[0]) -
                         0.3f) < 2 * evaluated.output.scale);
}

BOOST_AUTO_TEST_CASE(other_activations_than_clamps_become_tables) {
    using namespace scenario::curve;
    static constexpr auto evaluated = constgrad::quantize(bent, scenario::curve::points);
    auto const model = constgrad::quantize(hidden(bent), hidden(scenario::curve::points));
    BOOST_TEST((model == evaluated));
    using expected =
        quantized_network<quantized_dense<1, 3>, quantized_activation<3, hyperbolic_tangent>, quantized_dense<3, 2>,
                          quantized_activation<2, identity, sigmoid>, quantized_dense<2, 1>>;
    BOOST_TEST((std::is_same_v<decltype(model.network), expected>));
    for (int i = 0; i < scenario::curve::points.rows; ++i) {
        float const x = scenario::curve::points(i, 0);
        BOOST_TEST(std::fabs(model.output.dequantize(predict(model.network, model.quantized({x}))[0]) -
                             predict(bent, {x})[0]) < 4 * model.output.scale);
    }
}

BOOST_AUTO_TEST_CASE(a_layer_in_front_of_a_table_is_kept_in_the_range_of_its_sums) {
    using namespace scenario::curve;
    auto const rows = hidden(scenario::curve::points);
    auto const model = constgrad::quantize(hidden(bent), rows);
    auto const sums = predict(network{first}, rows);
    float lowest = 0;
    float greatest = 0;
    for (float const z : sums.elements) {
        lowest = std::fmin(lowest, z);
        greatest = std::fmax(greatest, z);
    }
    auto const kept = affine_quantization::of_range(static_cast<double>(lowest), static_cast<double>(greatest));
    BOOST_TEST(model.network.layers.layer.shape.zero_point == kept.zero_point);
    auto const& table = model.network.layers.rest.layer;
    BOOST_TEST((table == quantized_activation<3, hyperbolic_tangent>::of(kept, {1.0f / 128, 0}, {})));
}

BOOST_AUTO_TEST_CASE(outputs_of_activations_are_kept_as_the_specification_says_or_in_their_range) {
    using namespace scenario::curve;
    auto const rows = hidden(scenario::curve::points);
    BOOST_TEST((constgrad::quantize(network{first, sigmoid{}}, rows).output == affine_quantization{1.0f / 256, -128}));
    BOOST_TEST(
        (constgrad::quantize(network{first, hyperbolic_tangent{}}, rows).output == affine_quantization{1.0f / 128, 0}));
    auto const outputs = predict(network{first, leaky_relu<0.5>{}}, rows);
    float lowest = 0;
    float greatest = 0;
    for (float const y : outputs.elements) {
        lowest = std::fmin(lowest, y);
        greatest = std::fmax(greatest, y);
    }
    BOOST_TEST((constgrad::quantize(network{first, leaky_relu<0.5>{}}, rows).output ==
                affine_quantization::of_range(static_cast<double>(lowest), static_cast<double>(greatest))));
}

BOOST_AUTO_TEST_CASE(a_softmax_at_the_end_is_left_out) {
    using namespace scenario::curve;
    auto const rows = hidden(scenario::curve::points);
    BOOST_TEST(
        (constgrad::quantize(hidden(shares), rows) == constgrad::quantize(network{first, sigmoid{}, second}, rows)));
}

BOOST_AUTO_TEST_CASE(networks_in_double_are_taken_too) {
    matrix<double, 3, 1> const rows{-1, 0, 1};
    network const same{dense<double, 1, 1>{{1}, {0}}, hyperbolic_tangent{}, dense<double, 1, 1>{{2}, {0}}};
    auto const model = constgrad::quantize(hidden(same), rows);
    BOOST_TEST(std::fabs(model.output.dequantize(predict(model.network, model.quantized({0.5f}))[0]) -
                         2 * std::tanh(0.5f)) < 2 * model.output.scale);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
    auto rows = points;
    rows.elements[3] = std::nanf("");
    BOOST_TEST(violation([&] { static_cast<void>(constgrad::quantize(scenario::classifier::network, rows)); }) ==
               "quantize: the rows must be finite, without NaN");
}

BOOST_AUTO_TEST_SUITE_END()
