// SPDX-License-Identifier: BSL-1.0
// STEPS times 8,192 multiply-adds of 32 lanes in arrays, and nothing else: what no training can do without.
#include <constgrad/simd/lanes.hpp>

using pack = constgrad::lanes<float, 32>;

struct numbers {
    float at[32];
};

constexpr pack made_of(float x) {
    numbers lanes{};
    for (int i = 0; i < 32; ++i) lanes.at[i] = x + static_cast<float>(i) / 32;
    return __builtin_bit_cast(pack, lanes);
}

constexpr bool work() {
    pack a[16]{};
    pack b[16]{};
    pack sums[16]{};
    for (int i = 0; i < 16; ++i) {
        a[i] = made_of(0.5f + static_cast<float>(i));
        b[i] = made_of(0.25f);
    }
    for (int step = 0; step < STEPS; ++step)
        for (int i = 0; i < 16; ++i) {
            pack sum = sums[i];
            sum = sum + a[0] * b[i] + a[1] * b[i] + a[2] * b[i] + a[3] * b[i] + a[4] * b[i] + a[5] * b[i] +
                  a[6] * b[i] + a[7] * b[i] + a[8] * b[i] + a[9] * b[i] + a[10] * b[i] + a[11] * b[i] + a[12] * b[i] +
                  a[13] * b[i] + a[14] * b[i] + a[15] * b[i];
            sums[i] = sum;
        }
    return __builtin_bit_cast(numbers, sums[0]).at[0] >= 0;
}
static_assert(work());
