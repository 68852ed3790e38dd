// SPDX-License-Identifier: BSL-1.0
// The same, one number after the other in a C array.
#include <constgrad/math/exp.hpp>
#include <constgrad/math/tanh.hpp>

#include "functions_data.hpp"

constexpr float first() {
    float numbers[1000]{};
    for (int i = 0; i < 1000; ++i) numbers[i] = input.elements[i];
    for (int step = 0; step < STEPS; ++step)
        for (int i = 0; i < 1000; ++i) numbers[i] = constgrad::math::FUNCTION(numbers[i]) - SHIFT;
    return numbers[0];
}
static_assert(first() < 0);
