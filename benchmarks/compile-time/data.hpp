// SPDX-License-Identifier: BSL-1.0
#pragma once

// The same 32 rows of 4 features in 3 classes for all programs of this benchmark.

#include <constgrad/random/generator.hpp>
#include <constgrad/random/uniform.hpp>
#include <constgrad/training/dataset.hpp>

constexpr auto make_rows() {
    constgrad::classification_dataset<float, 32, 4, 3> rows{};
    constgrad::random_generator generator{1};
    for (int i = 0; i < 32; ++i) {
        rows.targets[i] = static_cast<std::uint8_t>(i % 3);
        for (int f = 0; f < 4; ++f)
            rows.features(i, f) = constgrad::uniform<float>(generator, -1, 1) + (f == i % 3 ? 1.5f : 0.0f);
    }
    return rows;
}

inline constexpr auto rows = make_rows();
