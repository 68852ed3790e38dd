#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes fine_tuning.hpp: two steps of quantisation-aware training of a small network, worked out one number at a time,
independently of the library: 3-4-3-2 with relu, then tanh (which needs a table), mean squared error, SGD with momentum.

Forward: features, weights (symmetric, a scale for each output, 127 steps) and what each layer gives (affine, by the ranges
of the network in float) are rounded to 8 bits; sums and biases are not. Backward: a rounding is the identity, but 0 for what
came out at an end of its range that is not 0. The steps move the weights that are not rounded. Python computes with double
and the library with float, so numbers are chosen that lie nowhere near the middle between two steps.
"""
import math
import pathlib
import random
import struct

sizes = (3, 4, 3, 2)
rows, steps = 6, 2
rate, momentum = 0.1, 0.5
closest = 1.0  # to the middle between two steps, in steps


def float32(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def rounded(x):
    """Halves away from zero."""
    global closest
    closest = min(closest, abs(abs(x) % 1 - 0.5))
    return math.copysign(math.floor(abs(x) + 0.5), x)


class Affine:
    def __init__(self, scale, zero):
        self.scale, self.zero = scale, zero

    @staticmethod
    def of(numbers):
        lowest, greatest = min(0, *numbers), max(0, *numbers)
        scale = float32((greatest - lowest) / 255)
        return Affine(scale, min(max(rounded(-128 - lowest / scale), -128), 127))

    def fake(self, x):
        return (min(max(rounded(x / self.scale) + self.zero, -128), 127) - self.zero) * self.scale

    def passes(self, y):
        q = round(y / self.scale) + self.zero
        return (q > -128 or self.zero == -128) and (q < 127 or self.zero == 127)


def dense(layer, x):
    weights, bias = layer
    return [b + sum(x[k] * weights[k][o] for k in range(len(x))) for o, b in enumerate(bias)]


def fake_weights(layer):
    weights, bias = layer
    result = [list(row) for row in weights]
    for o in range(len(bias)):
        scale = float32(max(abs(row[o]) for row in weights) / 127)
        for row in result:
            row[o] = min(max(rounded(row[o] / scale), -127), 127) * scale
    return result, bias


def relu(z):
    return [max(v, 0.0) for v in z]


def tanh(z):
    return [math.tanh(v) for v in z]


def calibrate(net, features):
    first = [relu(dense(net[0], x)) for x in features]
    sums = [dense(net[1], x) for x in first]
    outputs = [dense(net[2], tanh(x)) for x in sums]
    numbers = lambda table: [v for row in table for v in row]
    hidden = Affine.of(numbers(first))
    hidden.zero = -128
    return Affine.of(numbers(features)), hidden, Affine.of(numbers(sums)), Affine(1 / 128, 0), Affine.of(numbers(outputs))


def pass_through(net, kept, x, target):
    """The loss of a row and the gradients of weights and biases."""
    layers = [fake_weights(layer) for layer in net]
    x0 = [kept[0].fake(v) for v in x]
    x1 = [kept[1].fake(v) for v in relu(dense(layers[0], x0))]
    s2 = [kept[2].fake(v) for v in dense(layers[1], x1)]
    t2 = tanh(s2)
    x2 = [kept[3].fake(v) for v in t2]
    y = [kept[4].fake(v) for v in dense(layers[2], x2)]
    loss = sum((a - b) ** 2 for a, b in zip(y, target)) / len(y)
    d = [2 * (a - b) / len(y) * kept[4].passes(a) for a, b in zip(y, target)]
    gradients = [None] * 3
    for i, inputs in ((2, x2), (1, x1), (0, x0)):
        gradients[i] = [[v * g for g in d] for v in inputs], list(d)
        d = [sum(g * w for g, w in zip(d, row)) for row in layers[i][0]]
        if i == 2:
            d = [g * kept[3].passes(a) * (1 - t * t) * kept[2].passes(s) for g, a, t, s in zip(d, x2, t2, s2)]
        if i == 1:
            d = [g * kept[1].passes(a) * (a > 0) for g, a in zip(d, x1)]
    return loss, gradients


def flat(net):
    return [v for weights, bias in net for v in [w for row in weights for w in row] + list(bias)]


def unflat(numbers):
    net, at = [], 0
    for i, o in zip(sizes, sizes[1:]):
        net.append(([numbers[at + k * o:at + (k + 1) * o] for k in range(i)], numbers[at + i * o:at + (i + 1) * o]))
        at += (i + 1) * o
    return net


def run(seed):
    random.seed(seed)
    draw = lambda count, spread: [float32(random.uniform(-spread, spread)) for _ in range(count)]
    parameters = draw(sum((i + 1) * o for i, o in zip(sizes, sizes[1:])), 1)
    features = [draw(sizes[0], 2) for _ in range(rows)]
    targets = [draw(sizes[-1], 1) for _ in range(rows)]
    start, velocity, losses = list(parameters), [0.0] * len(parameters), []
    kept = calibrate(unflat(parameters), features)
    for _ in range(steps):
        results = [pass_through(unflat(parameters), kept, x, t) for x, t in zip(features, targets)]
        losses.append(sum(loss for loss, _ in results) / rows)
        gradient = [sum(column) / rows for column in zip(*(flat(g) for _, g in results))]
        velocity = [momentum * v + g for v, g in zip(velocity, gradient)]
        parameters = [p - rate * v for p, v in zip(parameters, velocity)]
    return start, features, targets, parameters, losses


seed = 0
while True:
    seed, closest = seed + 1, 1.0
    start, features, targets, parameters, losses = run(seed)
    if closest > 2e-3:
        break


def array(name, numbers):
    lines, line = [], "   "
    for text in map(repr, numbers):
        if len(line) + len(text) > 116:
            lines.append(line)
            line = "   "
        line += f" {text},"
    lines.append(line.rstrip(","))
    return f"inline constexpr double {name}[{len(numbers)}]{{\n" + "\n".join(lines) + "};"


pathlib.Path(__file__).with_suffix(".hpp").write_text(f"""// SPDX-License-Identifier: BSL-1.0
// Made by fine_tuning.py: {rows} rows in one batch, {steps} steps, learning rate {rate}, momentum {momentum}.
#pragma once

namespace oracle::fine_tuning {{

{array("features", [v for row in features for v in row])}
{array("targets", [v for row in targets for v in row])}
{array("parameters", start)}
{array("tuned", parameters)}
{array("losses", losses)}

}}  // namespace oracle::fine_tuning
""")
