// SPDX-License-Identifier: BSL-1.0
// STEPS times FUNCTION (exp, tanh) of 1,000 numbers in a vector.
#include <constgrad/linalg/elementary.hpp>
#include <constgrad/linalg/elementwise.hpp>

#include "functions_data.hpp"

constexpr float first() {
    auto numbers = input;
    for (int step = 0; step < STEPS; ++step) numbers = constgrad::math::FUNCTION(numbers) - shift;
    return numbers[0];
}
static_assert(first() < 0);
