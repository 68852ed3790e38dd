/* SPDX-License-Identifier: BSL-1.0 */
/* The same by hand. */
extern const struct {
    float hidden[4][16], hidden_bias[16], output[16][3], output_bias[3];
} model;

int classify(float const* x) {
    float h[16], y[3];
    for (int o = 0; o < 16; ++o) {
        float sum = model.hidden_bias[o];
        for (int k = 0; k < 4; ++k) sum += x[k] * model.hidden[k][o];
        h[o] = sum > 0 ? sum : 0;
    }
    for (int o = 0; o < 3; ++o) {
        float sum = model.output_bias[o];
        for (int k = 0; k < 16; ++k) sum += h[k] * model.output[k][o];
        y[o] = sum;
    }
    int best = 0;
    for (int c = 1; c < 3; ++c)
        if (y[c] > y[best]) best = c;
    return best;
}
