// SPDX-License-Identifier: BSL-1.0
#pragma once

// One batch of rows, the same for all programs of this benchmark, of as many features and classes as they ask for.

#ifndef INPUTS
#define INPUTS 4
#define HIDDEN 16
#define OUTPUTS 3
#define BATCH 32
#endif

#include <constgrad/random/generator.hpp>
#include <constgrad/random/uniform.hpp>
#include <constgrad/training/dataset.hpp>

constexpr auto make_rows() {
    constgrad::classification_dataset<float, BATCH, INPUTS, OUTPUTS> rows{};
    constgrad::random_generator generator{1};
    for (int i = 0; i < BATCH; ++i) {
        rows.targets[i] = static_cast<std::uint8_t>(i % OUTPUTS);
        for (int f = 0; f < INPUTS; ++f)
            rows.features(i, f) = constgrad::uniform<float>(generator, -1, 1) + (f == i % OUTPUTS ? 1.5f : 0.0f);
    }
    return rows;
}

inline constexpr auto rows = make_rows();
