// SPDX-License-Identifier: BSL-1.0
#pragma once

// 1,000 numbers below 0. FUNCTION of them less SHIFT, again and again: e^x - 1 stays below 0, and no number comes
// twice.

#include <constgrad/linalg/vector.hpp>

#ifndef FUNCTION
#define FUNCTION exp
#define SHIFT 1
#endif

constexpr auto filled(float first, float step) {
    constgrad::vector<float, 1000> numbers{};
    for (int i = 0; i < 1000; ++i) numbers[i] = first + static_cast<float>(i) * step;
    return numbers;
}

inline constexpr auto input = filled(-2, 0.001953125f);
inline constexpr auto shift = filled(SHIFT, 0);
