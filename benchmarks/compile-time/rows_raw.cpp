// SPDX-License-Identifier: BSL-1.0
// The same predictions as loops over raw C arrays.
#include "rows_data.hpp"

struct raw {
    float w1[INPUTS][HIDDEN], b1[HIDDEN], w2[HIDDEN][OUTPUTS], b2[OUTPUTS];
};
constexpr raw net = __builtin_bit_cast(raw, drawn);

constexpr float sum_of_first() {
    float total = 0;
    float x[BATCH][INPUTS]{}, h[HIDDEN]{}, z[BATCH][OUTPUTS]{};
    for (int n = 0; n < BATCH; ++n)
        for (int k = 0; k < INPUTS; ++k) x[n][k] = rows.features.elements[n * INPUTS + k];
    for (int step = 0; step < STEPS; ++step) {
        x[0][0] = static_cast<float>(step % 8) / 8;
        for (int n = 0; n < BATCH; ++n) {
            for (int o = 0; o < HIDDEN; ++o) {
                float sum = net.b1[o];
                for (int k = 0; k < INPUTS; ++k) sum += x[n][k] * net.w1[k][o];
                h[o] = sum > 0 ? sum : 0;
            }
            for (int o = 0; o < OUTPUTS; ++o) {
                float sum = net.b2[o];
                for (int k = 0; k < HIDDEN; ++k) sum += h[k] * net.w2[k][o];
                z[n][o] = sum;
            }
        }
        total += z[0][0];
    }
    return total;
}
static_assert(sum_of_first() < 1e9f);
