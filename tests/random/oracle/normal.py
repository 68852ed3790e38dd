#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Numbers for tests/scenario/random/normal.hpp: PCG32 in Python, SciPy's inverse of the normal distribution."""
from scipy.special import ndtri


class Pcg32:
    multiplier = 6364136223846793005
    increment = 1442695040888963407

    def __init__(self, seed):
        self.state = ((self.increment + seed) * self.multiplier + self.increment) % 2**64

    def next(self):
        old = self.state
        self.state = (old * self.multiplier + self.increment) % 2**64
        shifted = (((old >> 18) ^ old) >> 27) % 2**32
        rotation = old >> 59
        return ((shifted >> rotation) | (shifted << (-rotation % 32))) % 2**32


def normal(drawn, bits):
    tail = 2 * (drawn % 2 ** (bits - 1)) + 1  # in units of 2^-(bits + 1)
    magnitude = -ndtri(tail / 2 ** (bits + 1))
    return float(-magnitude if drawn >> (bits - 1) else magnitude)


generator = Pcg32(2026)
print("float", [normal(generator.next(), 32) for _ in range(8)])
generator = Pcg32(2026)
print("double", [normal(generator.next() << 32 | generator.next(), 64) for _ in range(8)])
print("greatest float", normal(0, 32), "greatest double", normal(0, 64))
