/* SPDX-License-Identifier: BSL-1.0 */
/* The network of int8.cpp with the kernels of CMSIS-NN. */
#include <stdint.h>

#include <arm_nnfunctions.h>

#include "parameters.h"

static int8_t const hidden_weights[] = CMSIS_NN_HIDDEN_WEIGHTS;
static int32_t const hidden_bias[] = CMSIS_NN_HIDDEN_BIAS;
static int32_t const hidden_multipliers[] = CMSIS_NN_HIDDEN_MULTIPLIERS;
static int32_t const hidden_shifts[] = CMSIS_NN_HIDDEN_SHIFTS;
static int8_t const output_weights[] = CMSIS_NN_OUTPUT_WEIGHTS;
static int32_t const output_bias[] = CMSIS_NN_OUTPUT_BIAS;
static int32_t const output_multipliers[] = CMSIS_NN_OUTPUT_MULTIPLIERS;
static int32_t const output_shifts[] = CMSIS_NN_OUTPUT_SHIFTS;

static cmsis_nn_context const context = {0, 0};
static cmsis_nn_fc_params const to_hidden = {-CMSIS_NN_INPUT_ZERO_POINT, 0, CMSIS_NN_HIDDEN_ZERO_POINT, {-128, 127}};
static cmsis_nn_fc_params const to_output = {-CMSIS_NN_HIDDEN_ZERO_POINT, 0, CMSIS_NN_OUTPUT_ZERO_POINT, {-128, 127}};
static cmsis_nn_per_channel_quant_params const hidden_scales = {(int32_t*)hidden_multipliers, (int32_t*)hidden_shifts};
static cmsis_nn_per_channel_quant_params const output_scales = {(int32_t*)output_multipliers, (int32_t*)output_shifts};
static cmsis_nn_dims const inputs = {1, 1, 1, 4};
static cmsis_nn_dims const hidden = {1, 1, 1, 16};
static cmsis_nn_dims const outputs = {1, 1, 1, 3};
static cmsis_nn_dims const hidden_filter = {4, 1, 1, 16};
static cmsis_nn_dims const output_filter = {16, 1, 1, 3};

int subject(int8_t const* x, void* unused) {
    (void)unused;
    int8_t h[16];
    int8_t y[3];
    arm_fully_connected_per_channel_s8(&context, &to_hidden, &hidden_scales, &inputs, x, &hidden_filter, hidden_weights,
                                       &hidden, hidden_bias, &hidden, h);
    arm_fully_connected_per_channel_s8(&context, &to_output, &output_scales, &hidden, h, &output_filter, output_weights,
                                       &outputs, output_bias, &outputs, y);
    int best = 0;
    for (int o = 1; o < 3; ++o)
        if (y[o] > y[best]) best = o;
    return best;
}
