/* SPDX-License-Identifier: BSL-1.0 */
/* The network in C, with the weights of an output side by side. */
#include "parameters.h"

static float const hidden_weights[] = HIDDEN_WEIGHTS_BY_OUTPUT;
static float const hidden_bias[] = HIDDEN_BIAS;
static float const output_weights[] = OUTPUT_WEIGHTS_BY_OUTPUT;
static float const output_bias[] = OUTPUT_BIAS;

static void logits(float const* x, float* y) {
    float h[16];
    float const* w = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        float sum = hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += x[k] * *w++;
        h[o] = sum > 0 ? sum : 0;
    }
    w = output_weights;
    for (int o = 0; o < 3; ++o) {
        float sum = output_bias[o];
        for (int k = 0; k < 16; ++k) sum += h[k] * *w++;
        y[o] = sum;
    }
}
