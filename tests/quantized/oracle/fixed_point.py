#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes fixed_point.hpp: formats, numbers in them and layers in fixed point as the documentation of fixed_point_format
and fixed_point_dense specifies them, worked out with whole numbers of any size and fractions, independently of the library.
"""
import math
import pathlib
import random
from fractions import Fraction

random.seed(20261128)
bits = {"q15": 15, "q31": 31}


def half_away(x):
    """The nearest whole number to a fraction, halves away from zero."""
    return (-1 if x < 0 else 1) * math.floor(abs(x) + Fraction(1, 2))


def fraction_bits(number, magnitude):
    """The most, with which the magnitude is rounded to what the type holds."""
    found = bits[number] + 64
    while half_away(Fraction(magnitude) * Fraction(2)**found) > 2**bits[number] - 1:
        found -= 1
    return found


def clamped(number, q, lowest=None):
    return min(max(q, -2**bits[number] if lowest is None else lowest), 2**bits[number] - 1)


def layer(number, inputs, outputs, corner):
    """A layer within its limit, and what it gives for one sample."""
    b = bits[number]
    greatest_shift = 32 if number == "q15" else 62
    shift = random.choice((2, greatest_shift)) if random.random() < 0.15 else random.randint(b - 8, min(b + 17, greatest_shift))
    limit = min(2**62, 2**(shift + 29)) if number == "q15" else 2**62
    widest = min(2**b - 1, (limit // 2) // (inputs * 2**b))
    bias_limit = min(2**31 - 1 if number == "q15" else 2**62, limit // 2 - 1)
    lowest = random.choice((0, -2**b))
    if corner:  # ties, and the greatest sums
        weights = [[random.choice((-widest, widest, 0, 2**int(math.log2(widest)))) for _ in range(inputs)] for _ in range(outputs)]
        x = [random.choice((-2**b, 2**b - 1, 1, -1, 2**(b - 1))) for _ in range(inputs)]
        bias = [random.choice((-bias_limit, bias_limit, 0, min(2**(shift - 1), bias_limit))) for _ in range(outputs)]
    else:
        weights = [[random.randint(-widest, widest) for _ in range(inputs)] for _ in range(outputs)]
        x = [random.randint(-2**b, 2**b - 1) for _ in range(inputs)]
        bias = [random.randint(-min(bias_limit, 2**(shift + b - 2)), min(bias_limit, 2**(shift + b - 2))) for _ in range(outputs)]
    y, worst = [], 0
    for o in range(outputs):
        total = bias[o] + sum(x[k] * weights[o][k] for k in range(inputs))
        y.append(clamped(number, math.floor(Fraction(total, 2**shift) + Fraction(1, 2)), lowest))
        worst = max(worst, abs(bias[o]) + sum(abs(w) for w in weights[o]) * 2**b)
    assert worst < limit
    return (f"{{{{{inputs}, {outputs}, {literal(lowest)}, {shift}}}, {numbers(bias)}, {numbers(w for row in weights for w in row)}}}",
            numbers(x), numbers(y), worst)


def literal(q):
    return "-2147483647 - 1" if q == -2**31 else str(q)


def numbers(values):
    return "{" + ", ".join(map(literal, values)) + "}"


lines = ["// SPDX-License-Identifier: BSL-1.0", "// Made by fixed_point.py.", "#pragma once", "", "#include <cstdint>", "",
         "#include <constgrad/quantized/fixed_point_dense.hpp>", "", "namespace fixed_point_oracle {", "",
         "using constgrad::q15;", "using constgrad::q31;", "",
         "/// `fraction_bits` for `magnitude`, and x with them.", "template <class Number>", "struct number {",
         "    double magnitude;", "    std::int32_t fraction_bits;", "    double x;", "    Number q;", "};"]
for number, b in bits.items():
    lines.append(f"inline constexpr number<{number}> numbers_of_{number}[]{{")
    top = 1 - 2.0**-b
    magnitudes = [1.0, top, top - 2.0**-(b + 2), 1 - 2.0**-(b + 1), 1 - 2.0**-(b + 1) - 2.0**-(b + 3), 2.0, 3.999, 16.0, 1000.5, 2.0**40, 1.9 * 2.0**63,
                  2.0**-10, 2.0**-64, 2.0**-70, 1e-300]
    magnitudes += [random.random() * 2.0**random.randint(-40, 40) for _ in range(40)]
    for magnitude in magnitudes:
        found = fraction_bits(number, magnitude)
        x = random.choice((magnitude, -magnitude, 1.5 * magnitude, -1.5 * magnitude, magnitude * random.random(),
                           (random.randint(-2**b, 2**b) + 0.5) * 2.0**-found))
        q = clamped(number, half_away(Fraction(x) * Fraction(2)**found))
        lines.append(f"    {{{magnitude.hex()}, {found}, {float(x).hex()}, {literal(q)}}},")
    lines.append("};")
lines += ["", "template <class Number, int In, int Out>", "struct layer {", "    constgrad::fixed_point_dense<Number, In, Out> given;",
          "    Number x[In];", "    Number y[Out];", "    std::int64_t greatest_sum;", "};"]
for number in bits:
    for inputs, outputs in ((1, 1), (4, 16), (16, 3), (5, 7), (64, 10)):
        cases = [layer(number, inputs, outputs, i % 2) for i in range(4 if inputs > 5 else 8)]
        lines.append(f"inline constexpr layer<{number}, {inputs}, {outputs}> layers_of_{number}_{inputs}_{outputs}[]{{")
        lines += [f"    {{{given}, {x}, {y}, {worst}}}," for given, x, y, worst in cases]
        lines.append("};")
lines += ["", "}  // namespace fixed_point_oracle", ""]
pathlib.Path(__file__).with_suffix(".hpp").write_text("\n".join(lines))
