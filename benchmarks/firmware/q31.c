/* SPDX-License-Identifier: BSL-1.0 */
#include <stdint.h>

#include "parameters.h"

static int32_t const hidden_weights[] = Q31_HIDDEN_WEIGHTS;
static int64_t const hidden_bias[] = Q31_HIDDEN_BIAS;
static int32_t const output_weights[] = Q31_OUTPUT_WEIGHTS;
static int64_t const output_bias[] = Q31_OUTPUT_BIAS;

int subject(int32_t const* x, void* unused) {
    (void)unused;
    int32_t h[16];
    int32_t const* w = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        int64_t sum = hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += (int64_t)x[k] * *w++;
        sum = sum > 0 ? (sum + ((int64_t)1 << (Q31_HIDDEN_SHIFT - 1))) >> Q31_HIDDEN_SHIFT : 0;
        h[o] = (int32_t)(sum > INT32_MAX ? INT32_MAX : sum);
    }
    int best = 0;
    int64_t greatest = 0;
    w = output_weights;
    for (int o = 0; o < 3; ++o) {
        int64_t sum = output_bias[o];
        for (int k = 0; k < 16; ++k) sum += (int64_t)h[k] * *w++;
        if (o == 0 || sum > greatest) {
            greatest = sum;
            best = o;
        }
    }
    return best;
}
