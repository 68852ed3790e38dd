#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints the minimax coefficients of include/constgrad/math (needs mpmath): python3 tools/minimax/minimax.py

remez() finds the polynomial p of n coefficients that minimises max |p(x) - f(x)| * weight(x) on [a, b]. The weight
turns the error of the polynomial into the relative error of the function that it becomes part of.
"""
import struct
from mpmath import atanh, cos, expm1, log, lu_solve, matrix, mp, mpf, pi, sqrt

mp.dps = 60


def remez(f, weight, a, b, n, rounds=12):
    a, b = mpf(a), mpf(b)
    points = [(a + b) / 2 + (b - a) / 2 * cos(pi * (2 * i + 1) / (2 * (n + 1))) for i in range(n, -1, -1)]
    grid = [(a + b) / 2 - (b - a) / 2 * cos(pi * i / (60 * n)) for i in range(60 * n + 1)]
    for _ in range(rounds):
        rows = matrix(n + 1, n + 1)
        values = matrix(n + 1, 1)
        for i, x in enumerate(points):
            for j in range(n):
                rows[i, j] = x**j
            rows[i, n] = (-1) ** i / weight(x)
            values[i] = f(x)
        solution = lu_solve(rows, values)
        coefficients = [solution[j] for j in range(n)]
        errors = [(sum(c * x**j for j, c in enumerate(coefficients)) - f(x)) * weight(x) for x in grid]
        extrema = []  # the largest error of each stretch of one sign
        for x, e in zip(grid, errors):
            if extrema and (e > 0) == (extrema[-1][1] > 0):
                if abs(e) > abs(extrema[-1][1]):
                    extrema[-1] = (x, e)
            else:
                extrema.append((x, e))
        while len(extrema) > n + 1:
            extrema.pop(0 if abs(extrema[0][1]) < abs(extrema[-1][1]) else -1)
        if len(extrema) < n + 1:
            break
        points = [x for x, _ in extrema]
    return coefficients, max(abs(e) for e in errors)


def show(name, coefficients, error, suffix):
    print(f"{name}: {len(coefficients)} coefficients, lowest first, largest relative error 2^{float(log(error, 2)):.1f}")
    for c in coefficients:
        if suffix == "f":
            print(f"    {float.hex(struct.unpack('f', struct.pack('f', float(c)))[0])}f")
        else:
            print(f"    {float.hex(float(c))}")


def nonzero(x):  # the functions below are 0 / 0 at 0
    return x if abs(x) > mpf(10) ** -15 else mpf(10) ** -15


# e^r = 1 + r + r^2 * q(r), relative to e^r - 1, |r| a little above log(2) / 2.
def exponential_tail(r):
    r = nonzero(r)
    return (expm1(r) - r) / (r * r)


reach = log(mpf(2)) / 2 * mpf("1.0001")
for count, suffix in ((6, "f"), (11, "")):
    c, e = remez(exponential_tail, lambda r: nonzero(r) ** 2 / abs(expm1(nonzero(r))), -reach, reach, count)
    show("exponential_tail", c, e, suffix)


# log(1 + f) = 2 atanh(s) = 2 s + s * z * l(z), s = f / (2 + f), z = s^2, 1 + f in [sqrt(1/2), sqrt(2)].
def logarithm_tail(z):
    z = nonzero(z)
    s = sqrt(z)
    return (2 * atanh(s) / s - 2) / z


reach = (sqrt(mpf(2)) - 1) ** 4 * mpf("1.0001")
for count, suffix in ((3, "f"), (7, "")):
    c, e = remez(logarithm_tail, lambda z: nonzero(z) ** 1.5 / (2 * atanh(sqrt(nonzero(z)))), 0, reach, count)
    show("logarithm_tail", c, e, suffix)
