// SPDX-License-Identifier: BSL-1.0
// Prints what CMSIS-NN gives for the layers of cmsis_nn.hpp: a line for each sample, two hexadecimal digits for each
// output. cmsis_nn.py compiles it.
#include <cstdint>

#include <arm_nnfunctions.h>
#include <cmsis_nn.hpp>
#include <print.hpp>

namespace {

bool failed = false;

template <int In, int Out, int N>
void print_outputs(cmsis_nn::layer<In, Out> const (&layers)[N]) {
    for (auto const& layer : layers) {
        std::int32_t multipliers[Out], shifts[Out], sums_of_weights[Out];
        for (int o = 0; o < Out; ++o) {
            multipliers[o] = layer.output[o].multiplier;
            shifts[o] = layer.output[o].shift;
        }
        std::int32_t bias[Out];
        for (int o = 0; o < Out; ++o) bias[o] = layer.output[o].bias;
        cmsis_nn_context const context{sums_of_weights, sizeof sums_of_weights};
        cmsis_nn_fc_params const parameters{-layer.input_zero_point, 0, layer.output_zero_point, {-128, 127}};
        cmsis_nn_per_channel_quant_params const scales{multipliers, shifts};
        cmsis_nn_dims const input{cmsis_nn::samples, 1, 1, In};
        cmsis_nn_dims const filter{In, 1, 1, Out};
        cmsis_nn_dims const one_for_each{1, 1, 1, Out};
        cmsis_nn_dims const outputs{cmsis_nn::samples, 1, 1, Out};
        std::int8_t y[cmsis_nn::samples][Out];
        arm_vector_sum_s8(sums_of_weights, In, Out, layer.weights, parameters.input_offset, 0, bias);
        failed |= arm_fully_connected_per_channel_s8(&context, &parameters, &scales, &input, layer.x[0], &filter,
                                                     layer.weights, &one_for_each, bias, &outputs,
                                                     y[0]) != ARM_CMSIS_NN_SUCCESS;
        for (auto const& sample : y) {
            char line[2 * Out + 2]{};
            for (int o = 0; o < Out; ++o) {
                line[2 * o] = "0123456789abcdef"[(sample[o] >> 4) & 15];
                line[2 * o + 1] = "0123456789abcdef"[sample[o] & 15];
            }
            line[2 * Out] = '\n';
            print(line);
        }
    }
}

}  // namespace

int main() {
    print_outputs(cmsis_nn::layers_1_1);
    print_outputs(cmsis_nn::layers_4_16);
    print_outputs(cmsis_nn::layers_16_3);
    print_outputs(cmsis_nn::layers_7_5);
    print_outputs(cmsis_nn::layers_33_2);
    print_outputs(cmsis_nn::layers_64_32);
    return failed ? 1 : 0;
}
