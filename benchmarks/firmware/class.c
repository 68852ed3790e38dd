/* SPDX-License-Identifier: BSL-1.0 */
#include "by_hand.h"

int subject(float const* x, float* unused) {
    (void)unused;
    float y[3];
    logits(x, y);
    int best = 0;
    for (int c = 1; c < 3; ++c)
        if (y[c] > y[best]) best = c;
    return best;
}
