// SPDX-License-Identifier: BSL-1.0
#pragma once

// One batch of 64 rows of 13 features and what a line makes of them.

#include <constgrad/random/generator.hpp>
#include <constgrad/random/uniform.hpp>
#include <constgrad/training/dataset.hpp>

constexpr auto make_measured() {
    constgrad::regression_dataset<float, 64, 13> measured{};
    constgrad::random_generator generator{1};
    for (int i = 0; i < 64; ++i) {
        float target = 0.5f;
        for (int f = 0; f < 13; ++f) {
            measured.features(i, f) = constgrad::uniform<float>(generator, -1, 1);
            target += measured.features(i, f) * (f % 2 == 0 ? 1.0f : -0.5f);
        }
        measured.targets(i, 0) = target;
    }
    return measured;
}

inline constexpr auto measured = make_measured();
