// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_network.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <span>
#include <tuple>

#include <constgrad/quantized/to_fixed_point.hpp>

#include <scenario/quantized/classifier.hpp>
#include <support/hidden.hpp>

namespace {

using namespace constgrad;
using both = std::tuple<q15, q31>;

template <class Number>
constexpr auto model = to_fixed_point<Number>(scenario::classifier::network, scenario::classifier::points).network;

}  // namespace

BOOST_AUTO_TEST_SUITE(fixed_point_network)

BOOST_AUTO_TEST_CASE_TEMPLATE(it_is_one_layer_after_the_other, Number, both) {
    auto const hidden_model = hidden(model<Number>);
    for (int i = -128; i < 128; i += 5) {
        quantized_vector<2, Number> const x{static_cast<Number>(i * 256), static_cast<Number>(-i * 128)};
        Number between[3];
        Number outputs[2];
        hidden_model.layers.layer.apply(x.elements, between);
        hidden_model.layers.rest.layer.apply(between, outputs);
        auto const y = predict(hidden_model, x);
        BOOST_TEST((y[0] == outputs[0] && y[1] == outputs[1]));
        BOOST_TEST(predict_class(hidden_model, x) == (outputs[1] > outputs[0] ? 1 : 0));
        BOOST_TEST(predict_class(hidden_model, std::span<Number const, 2>(x.elements)) ==
                   predict_class(hidden_model, x));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(run_time_has_the_numbers_of_constant_evaluation, Number, both) {
    static constexpr quantized_vector<2, Number> x{30000, -7};
    constexpr auto evaluated = predict(model<Number>, x);
    BOOST_TEST((predict(hidden(model<Number>), hidden(x)) == evaluated));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(three_layers_take_turns_with_the_memory_between_them, Number, both) {
    constexpr auto deep = to_fixed_point<Number>(
        network{dense<float, 1, 2>{{1, -1}, {0, 0}}, relu{}, dense<float, 2, 3>{{1, 0, 1, 0, 1, 1}, {0, 0, 0}}, relu{},
                dense<float, 3, 1>{{1, -1, 0}, {0}}},
        matrix<float, 5, 1>{-2, -1, 0, 1, 2});
    for (float x = -2; x <= 2; x += 0.25f) {  // f(x) = x
        double const y = deep.output.dequantize(predict(hidden(deep.network), deep.quantized({x}))[0]);
        BOOST_TEST(std::fabs(y - static_cast<double>(x)) < 1e-3);
    }
    for (int const q : {-1, 0, 1})
        BOOST_TEST(predict_class(deep.network, quantized_vector<1, Number>{static_cast<Number>(q)}) == (q > 0 ? 1 : 0));
}

BOOST_AUTO_TEST_SUITE_END()
