/* SPDX-License-Identifier: BSL-1.0 */
/* One step of gradient descent with one sample, with the weights of an output side by side. */
#include <math.h>

#include "parameters.h"

static float hidden_weights[] = HIDDEN_WEIGHTS_BY_OUTPUT;
static float hidden_bias[] = HIDDEN_BIAS;
static float output_weights[] = OUTPUT_WEIGHTS_BY_OUTPUT;
static float output_bias[] = OUTPUT_BIAS;

int subject(float const* x, void const* argument) {
    int const label = *(int const*)argument;
    float const rate = 0.01f;
    float h[16], d[16], p[3];
    float const* w = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        float sum = hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += x[k] * *w++;
        h[o] = sum > 0 ? sum : 0;
        d[o] = 0;
    }
    w = output_weights;
    for (int o = 0; o < 3; ++o) {
        float sum = output_bias[o];
        for (int k = 0; k < 16; ++k) sum += h[k] * *w++;
        p[o] = sum;
    }
    float greatest = p[0];
    for (int o = 1; o < 3; ++o)
        if (p[o] > greatest) greatest = p[o];
    float const chosen = p[label] - greatest;
    float sum = 0;
    for (int o = 0; o < 3; ++o) sum += p[o] = expf(p[o] - greatest);
    float* to = output_weights;
    for (int o = 0; o < 3; ++o) {
        float const delta = p[o] / sum - (o == label ? 1 : 0);
        for (int k = 0; k < 16; ++k) {
            d[k] += delta * *to;
            *to++ -= rate * delta * h[k];
        }
        output_bias[o] -= rate * delta;
    }
    to = hidden_weights;
    for (int o = 0; o < 16; ++o) {
        if (h[o] <= 0) {
            to += 4;
            continue;
        }
        for (int k = 0; k < 4; ++k) *to++ -= rate * d[o] * x[k];
        hidden_bias[o] -= rate * d[o];
    }
    union {
        float value;
        int bits;
    } loss = {logf(sum) - chosen};
    return loss.bits;
}
