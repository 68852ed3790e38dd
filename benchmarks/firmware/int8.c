/* SPDX-License-Identifier: BSL-1.0 */
#include <stdint.h>

#include "parameters.h"

static int8_t const hidden_weights[] = BY_HAND_HIDDEN_WEIGHTS;
static int32_t const hidden_bias[] = BY_HAND_HIDDEN_BIAS;
static int8_t const output_weights[] = BY_HAND_OUTPUT_WEIGHTS;
static int32_t const output_bias[] = BY_HAND_OUTPUT_BIAS;

int subject(int8_t const* x, void* unused) {
    (void)unused;
    int8_t h[16];
    int8_t const* w = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        int32_t sum = hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += x[k] * *w++;
        sum = sum > 0 ? (sum * BY_HAND_MULTIPLIER + 32768) >> 16 : 0;
        h[o] = (int8_t)(sum > 127 ? 127 : sum);
    }
    int best = 0;
    int32_t greatest = 0;
    w = output_weights;
    for (int o = 0; o < 3; ++o) {
        int32_t sum = output_bias[o];
        for (int k = 0; k < 16; ++k) sum += h[k] * *w++;
        if (o == 0 || sum > greatest) {
            greatest = sum;
            best = o;
        }
    }
    return best;
}
