// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_network.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <span>

#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/classifier.hpp>
#include <scenario/quantized/curve.hpp>
#include <support/hidden.hpp>

namespace {

using namespace constgrad;

constexpr auto model = quantize(scenario::classifier::network, scenario::classifier::points).network;

}  // namespace

BOOST_AUTO_TEST_SUITE(quantized_network)

BOOST_AUTO_TEST_CASE(it_is_one_layer_after_the_other) {
    auto const hidden_model = hidden(model);
    for (int q = -128; q < 128; q += 5) {
        quantized_vector<2> const x{static_cast<std::int8_t>(q), static_cast<std::int8_t>(-q / 2)};
        std::int8_t between[3];
        std::int8_t outputs[2];
        hidden_model.layers.layer.apply(x.elements, between);
        hidden_model.layers.rest.layer.apply(between, outputs);
        auto const y = predict(hidden_model, x);
        BOOST_TEST((y[0] == outputs[0] && y[1] == outputs[1]));
        BOOST_TEST(predict_class(hidden_model, x) == (outputs[1] > outputs[0] ? 1 : 0));
        BOOST_TEST(predict_class(hidden_model, std::span<std::int8_t const, 2>(x.elements)) ==
                   predict_class(hidden_model, x));
    }
}

BOOST_AUTO_TEST_CASE(run_time_has_the_numbers_of_constant_evaluation) {
    static constexpr quantized_vector<2> x{100, -7};
    constexpr auto evaluated = predict(model, x);
    BOOST_TEST((predict(hidden(model), hidden(x)) == evaluated));
}

BOOST_AUTO_TEST_CASE(three_layers_take_turns_with_the_memory_between_them) {
    constexpr auto deep =
        quantize(network{dense<float, 1, 2>{{1, -1}, {0, 0}}, relu{}, dense<float, 2, 3>{{1, 0, 1, 0, 1, 1}, {0, 0, 0}},
                         relu{}, dense<float, 3, 1>{{1, -1, 0}, {0}}},
                 matrix<float, 5, 1>{-2, -1, 0, 1, 2});
    for (float x = -2; x <= 2; x += 0.25f)  // f(x) = x
        BOOST_TEST(std::fabs(deep.output.dequantize(predict(hidden(deep.network), deep.quantized({x}))[0]) - x) <
                   0.05f);
    BOOST_TEST(predict_class(deep.network, deep.quantized({1.5f})) == 1);
    BOOST_TEST(predict_class(deep.network, deep.quantized({-1.5f})) == 0);
}

BOOST_AUTO_TEST_CASE(tables_take_turns_with_the_memory_too) {
    using namespace scenario::curve;
    static constexpr auto curved = quantize(bent, points).network;
    auto const hidden_model = hidden(curved);
    for (int q = -128; q < 128; q += 5) {
        quantized_vector<1> const x{static_cast<std::int8_t>(q)};
        std::int8_t sums[3];
        std::int8_t between[3];
        std::int8_t more_sums[2];
        std::int8_t more[2];
        std::int8_t y[1];
        hidden_model.layers.layer.apply(x.elements, sums);
        hidden_model.layers.rest.layer.apply(sums, between);
        hidden_model.layers.rest.rest.layer.apply(between, more_sums);
        hidden_model.layers.rest.rest.rest.layer.apply(more_sums, more);
        hidden_model.layers.rest.rest.rest.rest.layer.apply(more, y);
        BOOST_TEST(int{predict(hidden_model, x)[0]} == int{y[0]});
    }
}

BOOST_AUTO_TEST_CASE(behind_a_sigmoid_class_1_is_above_a_half) {
    using namespace scenario::curve;
    static constexpr auto model_of_chances = quantize(chance, points);
    for (float x = -2; x <= 2; x += 0.0625f) {
        float const p = predict(chance, {x})[0];
        if (std::fabs(p - 0.5f) < 0.01f) continue;
        BOOST_TEST(predict_class(hidden(model_of_chances.network), model_of_chances.quantized({x})) ==
                   (p > 0.5f ? 1 : 0));
    }
}

BOOST_AUTO_TEST_SUITE_END()
