// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_dense.hpp>

#include <quantized/oracle/tensorflow_lite.hpp>
#include <scenario/quantized/quantized_dense.hpp>

#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace {

template <int In, int Out, int N>
constexpr bool outputs_are_those_of_the_specification(tensorflow_lite::layer<In, Out> const (&cases)[N]) {
    bool all = true;
    for (auto const& expected : cases) {
        std::int8_t y[Out]{};
        expected.given.apply(expected.x, y);
        for (int o = 0; o < Out; ++o) all = all && y[o] == expected.y[o];
    }
    return all;
}

template <int In, int Out, int N>
constexpr bool outputs_are_those_of_cmsis_nn(cmsis_nn::layer<In, Out> const (&cases)[N]) {
    bool all = true;
    for (auto const& expected : cases) {
        auto const layer = scenario::layer_of(expected);
        for (int i = 0; i < cmsis_nn::samples; ++i) {
            std::int8_t y[Out]{};
            layer.apply(expected.x[i], y);
            for (int o = 0; o < Out; ++o) all = all && y[o] == expected.y[i][o];
        }
    }
    return all;
}

}  // namespace

static_assert(outputs_are_those_of_the_specification(tensorflow_lite::layers_1_1));
static_assert(outputs_are_those_of_the_specification(tensorflow_lite::layers_4_16));
static_assert(outputs_are_those_of_the_specification(tensorflow_lite::layers_16_3));
static_assert(outputs_are_those_of_the_specification(tensorflow_lite::layers_5_7));
static_assert(outputs_are_those_of_the_specification(tensorflow_lite::layers_64_10));

static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_1_1));
static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_4_16));
static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_16_3));
static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_7_5));
static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_33_2));
static_assert(outputs_are_those_of_cmsis_nn(cmsis_nn::layers_64_32));
