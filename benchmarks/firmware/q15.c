/* SPDX-License-Identifier: BSL-1.0 */
#include <stdint.h>

#include "parameters.h"

static int16_t const hidden_weights[] = Q15_HIDDEN_WEIGHTS;
static int32_t const hidden_bias[] = Q15_HIDDEN_BIAS;
static int16_t const output_weights[] = Q15_OUTPUT_WEIGHTS;
static int32_t const output_bias[] = Q15_OUTPUT_BIAS;

int subject(int16_t const* x, void* unused) {
    (void)unused;
    int16_t h[16];
    int16_t const* w = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        int64_t sum = hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += x[k] * *w++;
        sum = sum > 0 ? (sum + (1 << (Q15_HIDDEN_SHIFT - 1))) >> Q15_HIDDEN_SHIFT : 0;
        h[o] = (int16_t)(sum > 32767 ? 32767 : sum);
    }
    int best = 0;
    int64_t greatest = 0;
    w = output_weights;
    for (int o = 0; o < 3; ++o) {
        int64_t sum = output_bias[o];
        for (int k = 0; k < 16; ++k) sum += h[k] * *w++;
        if (o == 0 || sum > greatest) {
            greatest = sum;
            best = o;
        }
    }
    return best;
}
