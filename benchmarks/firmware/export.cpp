// SPDX-License-Identifier: BSL-1.0
// Trains the classifier of examples/iris and prints what the subjects are compiled with: its parameters as braced
// lists, also in 8 bits as one would choose them by hand and as CMSIS-NN takes them, and in fixed point, the flowers
// that it was trained with, for quantisation, and those that it was not, to be asked about.
#include <cmath>
#include <cstdio>
#include <string>

#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>
#include <constgrad/training/fit.hpp>

#include "iris.hpp"

namespace cg = constgrad;

namespace {

template <int N>
void print_list(char const* name, float const (&numbers)[N]) {
    std::printf("#define %s {", name);
    for (float const x : numbers) std::printf("%af, ", static_cast<double>(x));
    std::puts("}");
}

template <int R, int C>
void print_both(char const* name, cg::matrix<float, R, C> const& weights) {
    print_list(name, weights.elements);
    std::printf("#define %s_BY_OUTPUT {", name);  // a row for each output, as one would lay them out by hand
    for (int c = 0; c < C; ++c)
        for (int r = 0; r < R; ++r) std::printf("%af, ", static_cast<double>(weights(r, c)));
    std::puts("}");
}

/// Weights by output in 8 bits with one scale, which is returned.
template <int R, int C>
double print_int8(char const* name, cg::matrix<float, R, C> const& weights) {
    double widest = 0;
    for (float const w : weights.elements) widest = std::fmax(widest, std::fabs(static_cast<double>(w)));
    std::printf("#define %s {", name);
    for (int c = 0; c < C; ++c)
        for (int r = 0; r < R; ++r)
            std::printf("%ld, ", std::lround(static_cast<double>(weights(r, c)) * 127 / widest));
    std::puts("}");
    return widest / 127;
}

template <int N>
void print_int32(char const* name, cg::vector<float, N> const& bias, double scale) {
    std::printf("#define %s {", name);
    for (float const b : bias.elements) std::printf("%ld, ", std::lround(static_cast<double>(b) / scale));
    std::puts("}");
}

template <class Number, int N>
void print_integers(std::string const& name, Number const (&numbers)[N]) {
    std::printf("#define %s {", name.c_str());
    for (Number const q : numbers) std::printf("%lldLL, ", static_cast<long long>(q));
    std::puts("}");
}

template <class Number, int In, int Out>
void print_layer(std::string const& prefix, cg::fixed_point_dense<Number, In, Out> const& layer) {
    print_integers(prefix + "_WEIGHTS", layer.weights);
    print_integers(prefix + "_BIAS", layer.bias);
    std::printf("#define %s_SHIFT %d\n", prefix.c_str(), int{layer.shape.shift});
}

/// In fixed point there is nothing that one would choose otherwise by hand.
template <class Number, class Network, int N, int M>
void print_fixed_point(std::string const& prefix, Network const& net, cg::matrix<float, N, 4> const& calibration,
                       cg::matrix<float, M, 4> const& samples) {
    auto const fixed = cg::to_fixed_point<Number>(net, calibration);
    print_layer(prefix + "_HIDDEN", fixed.network.layers.layer);
    print_layer(prefix + "_OUTPUT", fixed.network.layers.rest.layer);
    Number flowers[M * 4];
    for (int i = 0; i < M * 4; ++i) flowers[i] = fixed.input.quantize(static_cast<double>(samples.elements[i]));
    print_integers(prefix + "_FLOWERS", flowers);
}

/// The same by hand: one scale for all weights of a layer, none of the inputs has a zero point, hidden units take 7
/// bits, and the sums of the outputs are compared as they are.
template <class Network, int N, int M>
void print_by_hand(Network const& net, cg::matrix<float, N, 4> const& calibration,
                   cg::matrix<float, M, 4> const& samples) {
    auto const& hidden = net.layers.layer;
    auto const& output = net.layers.rest.rest.layer;
    double widest = 0;
    for (float const x : calibration.elements) widest = std::fmax(widest, std::fabs(static_cast<double>(x)));
    double const input_scale = widest / 127;
    double greatest_hidden = 0;
    for (float const h : cg::predict(cg::network{hidden, cg::relu{}}, calibration).elements)
        greatest_hidden = std::fmax(greatest_hidden, static_cast<double>(h));
    double const hidden_scale = greatest_hidden / 127;
    double const hidden_step = input_scale * print_int8("BY_HAND_HIDDEN_WEIGHTS", hidden.weights);
    print_int32("BY_HAND_HIDDEN_BIAS", hidden.bias, hidden_step);
    std::printf("#define BY_HAND_MULTIPLIER %ld /* 2^-16 */\n", std::lround(hidden_step / hidden_scale * 65536));
    double const output_step = hidden_scale * print_int8("BY_HAND_OUTPUT_WEIGHTS", output.weights);
    print_int32("BY_HAND_OUTPUT_BIAS", output.bias, output_step);
    std::printf("#define BY_HAND_FLOWERS {");
    for (float const x : samples.elements) {
        double const q = std::round(static_cast<double>(x) / input_scale);
        std::printf("%d, ", static_cast<int>(q < -128 ? -128 : q > 127 ? 127 : q));
    }
    std::puts("}");
}

template <int In, int Out>
void print_cmsis_nn(char const* name, cg::quantized_dense<In, Out> const& layer, int input_zero_point) {
    auto const list = [&](char const* what, int count, auto number_of) {
        std::printf("#define CMSIS_NN_%s_%s {", name, what);
        for (int i = 0; i < count; ++i) std::printf("%d, ", static_cast<int>(number_of(i)));
        std::puts("}");
    };
    list("WEIGHTS", In * Out, [&](int i) { return layer.weights[i]; });
    list("BIAS", Out, [&](int o) {  // without what the zero point of the inputs takes away
        std::int32_t bias = layer.output[o].bias;
        for (int k = 0; k < In; ++k) bias += input_zero_point * layer.weights[o * In + k];
        return bias;
    });
    list("MULTIPLIERS", Out, [&](int o) { return layer.output[o].mantissa; });
    list("SHIFTS", Out, [&](int o) { return -layer.shifts[o]; });
    std::printf("#define CMSIS_NN_%s_ZERO_POINT %d\n", name, static_cast<int>(layer.shape.zero_point));
}

}  // namespace

int main() {
    auto const net = cg::fit(cg::network{cg::dense<float, 4, 16>{}, cg::relu{}, cg::dense<float, 16, 3>{}}, iris::train,
                             cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.1, .momentum = 0.9},
                             {.epochs = 30, .batch_size = 32, .seed = 7})
                         .network;
    auto const& hidden = net.layers.layer;
    auto const& output = net.layers.rest.rest.layer;
    print_both("HIDDEN_WEIGHTS", hidden.weights);
    print_list("HIDDEN_BIAS", hidden.bias.elements);
    print_both("OUTPUT_WEIGHTS", output.weights);
    print_list("OUTPUT_BIAS", output.bias.elements);
    print_list("FLOWERS", iris::test.features.elements);
    std::printf("#define FLOWER_COUNT %d\n", iris::test.rows);
    std::printf("#define FLOWER_CLASSES {");
    for (int const label : iris::test.targets.elements) std::printf("%d, ", label);
    std::puts("}");
    print_list("CALIBRATION", iris::train.features.elements);
    std::printf("#define CALIBRATION_COUNT %d\n", iris::train.rows);
    auto const quantized = cg::quantize(net, iris::train.features);
    auto const input = quantized.input;
    std::printf("#define QUANTIZED_FLOWERS {");
    for (float const x : iris::test.features.elements) std::printf("%d, ", int{input.quantize(static_cast<double>(x))});
    std::puts("}");
    print_fixed_point<cg::q15>("Q15", net, iris::train.features, iris::test.features);
    print_fixed_point<cg::q31>("Q31", net, iris::train.features, iris::test.features);
    print_by_hand(net, iris::train.features, iris::test.features);
    auto const& layers = quantized.network.layers;
    std::printf("#define CMSIS_NN_INPUT_ZERO_POINT %d\n", static_cast<int>(input.zero_point));
    print_cmsis_nn("HIDDEN", layers.layer, input.zero_point);
    print_cmsis_nn("OUTPUT", layers.rest.layer, layers.layer.shape.zero_point);
}
