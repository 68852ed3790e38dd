// SPDX-License-Identifier: BSL-1.0
// The same steps as raw C arrays with in-place loops.
#include "linear_data.hpp"

struct parameters {
    float w[13], b, loss;
};

constexpr parameters train() {
    parameters p{};
    float x[64][13]{}, t[64]{}, d[64]{};
    for (int n = 0; n < 64; ++n) {
        t[n] = measured.targets.elements[n];
        for (int f = 0; f < 13; ++f) x[n][f] = measured.features.elements[n * 13 + f];
    }
    for (int step = 0; step < STEPS; ++step) {
        float loss = 0;
        for (int n = 0; n < 64; ++n) {
            float sum = p.b;
            for (int f = 0; f < 13; ++f) sum += x[n][f] * p.w[f];
            float const error = sum - t[n];
            loss += error * error;
            d[n] = error * (2.0f / 64);
        }
        p.loss = loss / 64;
        for (int f = 0; f < 13; ++f) {
            float sum = 0;
            for (int n = 0; n < 64; ++n) sum += x[n][f] * d[n];
            p.w[f] -= 0.1f * sum;
        }
        float sum = 0;
        for (int n = 0; n < 64; ++n) sum += d[n];
        p.b -= 0.1f * sum;
    }
    return p;
}

constexpr parameters trained = train();
static_assert(trained.loss < 4.0f);
