// SPDX-License-Identifier: BSL-1.0
#include <constgrad/device/arm_double_addition.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

constexpr double sum(double x, double y) {
    return constgrad::detail::sum_with_every_bit(x, y, [](double a, double b) { return a + b; });
}

}  // namespace

static_assert(sum(1, -0x1.23456789abcdep-33) == 1 - 0x1.23456789abcdep-33);
static_assert(sum(-0x1.23456789abcdep-33, 1) == 1 - 0x1.23456789abcdep-33);
static_assert(sum(-1, 0x1.fffffp-33) == -1 + 0x1.fffffp-33);
static_assert(sum(0x1.8p0, -0x1.23456789abcdep-33) == 0x1.8p0 - 0x1.23456789abcdep-33);
static_assert(sum(2, 3) == 5);
