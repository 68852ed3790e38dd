#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes tensorflow_lite.hpp: multipliers and fully connected layers as the specification of TensorFlow Lite's 8-bit
quantisation has them, worked out with whole numbers of any size and fractions, independently of the library.

https://www.tensorflow.org/lite/performance/quantization_spec ; the arithmetic of MultiplyByQuantizedMultiplier is that of
gemmlowp: SaturatingRoundingDoublingHighMul, then RoundingDivideByPOT. CMSIS-NN's arm_nn_requantize gives the same.
"""
import math
import pathlib
import random
from fractions import Fraction

random.seed(20261128)


def half_away(x):
    """The nearest whole number to a fraction, halves away from zero."""
    return int(math.copysign(1, x)) * int(abs(x) + Fraction(1, 2)) if x else 0


def quantize_multiplier(real):
    if real == 0:
        return 0, 0
    fraction, exponent = math.frexp(real)
    mantissa = half_away(Fraction(fraction) * 2**31)
    if mantissa == 2**31:
        mantissa //= 2
        exponent += 1
    return (0, 0) if exponent < -31 else (mantissa, exponent)


def doubling_high_mul(a, b):
    """(a * b * 2) / 2^32, as gemmlowp rounds it: a nudge, then division towards zero."""
    product = a * b
    nudge = 2**30 if product >= 0 else 1 - 2**30
    total = product + nudge
    return -(-total // 2**31) if total < 0 else total // 2**31


def multiply(x, mantissa, exponent):
    left, right = max(exponent, 0), max(-exponent, 0)
    high = doubling_high_mul(x * 2**left, mantissa)
    return half_away(Fraction(high, 2**right))


def layer(inputs, outputs):
    """A layer with a scale for each output, and what it gives for one sample."""
    zero, output_zero = random.randint(-128, 127), random.randint(-128, 127)
    weights = [[random.randint(-127, 127) for _ in range(inputs)] for _ in range(outputs)]
    bias = [random.randint(-20000, 20000) for _ in range(outputs)]
    multipliers = [quantize_multiplier(random.choice((0.01, 1, 4)) * random.random() / (4 * inputs)) for _ in range(outputs)]
    x = [random.randint(-128, 127) for _ in range(inputs)]
    y = []
    for o in range(outputs):
        total = bias[o] + sum((x[k] - zero) * weights[o][k] for k in range(inputs))
        y.append(min(max(multiply(total, *multipliers[o]) + output_zero, -128), 127))
    folded = [bias[o] - zero * sum(weights[o]) for o in range(outputs)]
    flat = [w for row in weights for w in row]
    numbers = lambda values: "{" + ", ".join(map(str, values)) + "}"
    pairs = numbers(f"{{{b}, {m}}}" for b, (m, _) in zip(folded, multipliers))
    return (f"{{{{{inputs}, {outputs}, {output_zero}}}, {pairs}, {numbers(-e for _, e in multipliers)}, {numbers(flat)}}}",
            numbers(x), numbers(y))


lines = ["// SPDX-License-Identifier: BSL-1.0", "// Made by tensorflow_lite.py.", "#pragma once", "", "#include <cstdint>", "",
         "#include <constgrad/quantized/quantized_dense.hpp>", "", "namespace tensorflow_lite {", "",
         "struct multiplier {", "    double real;", "    std::int32_t mantissa, exponent;", "};",
         "inline constexpr multiplier multipliers[]{"]
reals = [0.0, 1.0, 0.5, 0.75, 2.0**-31, 2.0**-32, 2.0**-33, 2.0**-40, 1 - 2.0**-53, 1 - 2.0**-33, 1 - 2.0**-32, 3.0, 1000.5, 2.0**30]
reals += [random.random() * 2.0**random.randint(-34, 20) for _ in range(60)]
for real in reals:
    mantissa, exponent = quantize_multiplier(real)
    lines.append(f"    {{{float(real).hex()}, {mantissa}, {exponent}}},")
lines += ["};", "", "struct product {", "    std::int32_t x, mantissa, exponent, result;", "};", "inline constexpr product products[]{"]
for _ in range(400):
    mantissa, exponent = random.randint(2**30, 2**31 - 1), random.randint(-24, 4)
    if random.random() < 0.3:
        mantissa = random.choice((2**30, 2**31 - 1, 3 * 2**29))  # ties
    x = random.randint(-2**25, 2**25) if random.random() < 0.5 else random.randint(-5000, 5000)
    if random.random() < 0.2:
        x = random.choice((-1, 1)) * 2**random.randint(0, 26)
    lines.append(f"    {{{x}, {mantissa}, {exponent}, {multiply(x, mantissa, exponent)}}},")
lines += ["};", "", "template <int In, int Out>", "struct layer {", "    constgrad::quantized_dense<In, Out> given;",
          "    std::int8_t x[In];", "    std::int8_t y[Out];", "};"]
for inputs, outputs in ((1, 1), (4, 16), (16, 3), (5, 7), (64, 10)):
    cases = [layer(inputs, outputs) for _ in range(4)]
    lines.append(f"inline constexpr layer<{inputs}, {outputs}> layers_{inputs}_{outputs}[]{{")
    lines += [f"    {{{given}, {x}, {y}}}," for given, x, y in cases]
    lines.append("};")
lines += ["", "}  // namespace tensorflow_lite", ""]
pathlib.Path(__file__).with_suffix(".hpp").write_text("\n".join(lines))
