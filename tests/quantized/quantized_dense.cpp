// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_dense.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>

#include <scenario/quantized/quantized_dense.hpp>
#include <support/hidden.hpp>

#include "oracle/tensorflow_lite.hpp"

namespace {

template <int In, int Out, int N>
void compare(tensorflow_lite::layer<In, Out> const (&cases)[N]) {
    for (auto const& expected : cases) {
        auto const layer = hidden(expected.given);
        std::int8_t y[Out + 4];
        for (std::int8_t& guard : y) guard = 55;
        layer.apply(expected.x, y);
        for (int o = 0; o < Out; ++o) BOOST_TEST(int{y[o]} == int{expected.y[o]});
        for (int o = Out; o < Out + 4; ++o) BOOST_TEST(int{y[o]} == 55);
    }
}

template <int In, int Out, int N>
void compare(cmsis_nn::layer<In, Out> const (&cases)[N]) {
    for (auto const& expected : cases) {
        auto const layer = hidden(scenario::layer_of(expected));
        BOOST_TEST(layer.greatest_sum() < std::int64_t{1} << 30);
        for (int i = 0; i < cmsis_nn::samples; ++i) BOOST_TEST_CONTEXT("sample " << i) {
                std::int8_t y[Out];
                layer.apply(expected.x[i], y);
                for (int o = 0; o < Out; ++o) BOOST_TEST(int{y[o]} == int{expected.y[i][o]});
            }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantized_dense)

BOOST_AUTO_TEST_CASE(outputs_are_those_of_the_specification) {
    compare(tensorflow_lite::layers_1_1);
    compare(tensorflow_lite::layers_4_16);
    compare(tensorflow_lite::layers_16_3);
    compare(tensorflow_lite::layers_5_7);
    compare(tensorflow_lite::layers_64_10);
}

BOOST_AUTO_TEST_CASE(outputs_are_those_of_cmsis_nn) {
    compare(cmsis_nn::layers_1_1);
    compare(cmsis_nn::layers_4_16);
    compare(cmsis_nn::layers_16_3);
    compare(cmsis_nn::layers_7_5);
    compare(cmsis_nn::layers_33_2);
    compare(cmsis_nn::layers_64_32);
}

BOOST_AUTO_TEST_CASE(the_greatest_sum_is_that_of_the_worst_inputs) {
    constgrad::quantized_dense<3, 2> layer{};
    layer.output[0].bias = -1000;
    layer.output[1].bias = 5;
    for (int i = 0; i < 6; ++i) layer.weights[i] = static_cast<std::int8_t>(i % 2 == 0 ? 127 : -127);
    BOOST_TEST(layer.greatest_sum() == 1000 + 3 * 127 * 128);
}

BOOST_AUTO_TEST_SUITE_END()
