// SPDX-License-Identifier: BSL-1.0
// The same steps as raw C arrays with in-place loops, as an expert would write them without a library (the exponential
// and the logarithm are the library's, because neither compiler has them in constant expressions).
#include <constgrad/math/exp.hpp>
#include <constgrad/math/log.hpp>

#include "data.hpp"

struct parameters {
    float w1[INPUTS][HIDDEN], b1[HIDDEN], w2[HIDDEN][OUTPUTS], b2[OUTPUTS], loss;
};

constexpr parameters train() {
    parameters p{};
    float x[BATCH][INPUTS]{}, h[BATCH][HIDDEN]{}, z[BATCH][OUTPUTS]{}, dz[BATCH][OUTPUTS]{}, dh[BATCH][HIDDEN]{};
    int label[BATCH]{};
    for (int n = 0; n < BATCH; ++n) {
        label[n] = rows.targets.elements[n];
        for (int f = 0; f < INPUTS; ++f) x[n][f] = rows.features.elements[n * INPUTS + f];
    }
    constgrad::random_generator generator{7};
    for (int k = 0; k < INPUTS; ++k)
        for (int o = 0; o < HIDDEN; ++o) p.w1[k][o] = constgrad::uniform<float>(generator, -0.5f, 0.5f);
    for (int k = 0; k < HIDDEN; ++k)
        for (int o = 0; o < OUTPUTS; ++o) p.w2[k][o] = constgrad::uniform<float>(generator, -0.25f, 0.25f);

    for (int step = 0; step < STEPS; ++step) {
        for (int n = 0; n < BATCH; ++n)
            for (int o = 0; o < HIDDEN; ++o) {
                float sum = p.b1[o];
                for (int k = 0; k < INPUTS; ++k) sum += x[n][k] * p.w1[k][o];
                h[n][o] = sum > 0 ? sum : 0;
            }
        for (int n = 0; n < BATCH; ++n)
            for (int o = 0; o < OUTPUTS; ++o) {
                float sum = p.b2[o];
                for (int k = 0; k < HIDDEN; ++k) sum += h[n][k] * p.w2[k][o];
                z[n][o] = sum;
            }
        float loss = 0;
        for (int n = 0; n < BATCH; ++n) {
            float maximum = z[n][0];
            for (int c = 1; c < OUTPUTS; ++c)
                if (z[n][c] > maximum) maximum = z[n][c];
            float sum = 0;
            for (int c = 0; c < OUTPUTS; ++c) {
                dz[n][c] = constgrad::math::exp(z[n][c] - maximum);
                sum += dz[n][c];
            }
            for (int c = 0; c < OUTPUTS; ++c) dz[n][c] = (dz[n][c] / sum - (c == label[n] ? 1.0f : 0.0f)) / BATCH;
            loss += constgrad::math::log(sum) - (z[n][label[n]] - maximum);
        }
        p.loss = loss / BATCH;
        for (int n = 0; n < BATCH; ++n)
            for (int k = 0; k < HIDDEN; ++k) {
                float sum = 0;
                for (int o = 0; o < OUTPUTS; ++o) sum += dz[n][o] * p.w2[k][o];
                dh[n][k] = h[n][k] > 0 ? sum : 0;
            }
        for (int k = 0; k < HIDDEN; ++k)
            for (int o = 0; o < OUTPUTS; ++o) {
                float sum = 0;
                for (int n = 0; n < BATCH; ++n) sum += h[n][k] * dz[n][o];
                p.w2[k][o] -= 0.1f * sum;
            }
        for (int o = 0; o < OUTPUTS; ++o) {
            float sum = 0;
            for (int n = 0; n < BATCH; ++n) sum += dz[n][o];
            p.b2[o] -= 0.1f * sum;
        }
        for (int k = 0; k < INPUTS; ++k)
            for (int o = 0; o < HIDDEN; ++o) {
                float sum = 0;
                for (int n = 0; n < BATCH; ++n) sum += x[n][k] * dh[n][o];
                p.w1[k][o] -= 0.1f * sum;
            }
        for (int o = 0; o < HIDDEN; ++o) {
            float sum = 0;
            for (int n = 0; n < BATCH; ++n) sum += dh[n][o];
            p.b1[o] -= 0.1f * sum;
        }
    }
    return p;
}

constexpr parameters trained = train();
static_assert(trained.loss < 4.0f);
