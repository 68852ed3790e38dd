#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes scikit_learn.hpp: models that scikit-learn fits to convergence, for tests/model/*.cpp."""
import pathlib
import textwrap

import numpy
import sklearn
from sklearn.linear_model import LinearRegression, LogisticRegression

rng = numpy.random.default_rng(1)


def listed(words):
    text = ", ".join(words)
    return text if len(text) < 80 else "\n    " + "\n    ".join(textwrap.wrap(text, 116))


def numbers(values):
    return listed(repr(float(v)) for v in numpy.ravel(values))


def integers(values):
    return listed(str(int(v)) for v in values)


measured = rng.normal(size=(40, 3)).round(3)
targets = (measured @ [[1.5, -1.0], [-0.25, 2.0], [0.0, 0.5]] + [3, -1] + 0.3 * rng.normal(size=(40, 2))).round(3)
linear = LinearRegression().fit(measured, targets)

points = rng.normal(size=(60, 2)).round(3)
two = (points @ [1.0, -2.0] + 0.5 + rng.logistic(size=60) > 0).astype(int)
logistic = LogisticRegression(penalty=None, tol=1e-12, max_iter=10000).fit(points, two)

three = (points @ [[1.0, 0, -1], [0, 1.5, -1]] + rng.gumbel(size=(60, 3))).argmax(axis=1)
softmax = LogisticRegression(penalty=None, tol=1e-12, max_iter=10000).fit(points, three)

pathlib.Path(__file__).with_suffix(".hpp").write_text(f"""// SPDX-License-Identifier: BSL-1.0
// Made by scikit_learn.py with scikit-learn {sklearn.__version__}; changes here will be lost.
#pragma once

#include <constgrad/training/dataset.hpp>

namespace oracle {{

inline constexpr constgrad::regression_dataset<double, 40, 3, 2> measured{{{{{numbers(measured)}}}, {{{numbers(targets)}}}}};
inline constexpr double linear_coefficients[2][3] = {{{{{numbers(linear.coef_[0])}}}, {{{numbers(linear.coef_[1])}}}}};
inline constexpr double linear_intercepts[2] = {{{numbers(linear.intercept_)}}};
inline constexpr double linear_r_squared = {linear.score(measured, targets)!r};

inline constexpr constgrad::matrix<double, 60, 2> points{{{numbers(points)}}};
inline constexpr constgrad::class_labels<60, 2> two_classes{{{integers(two)}}};
inline constexpr double logistic_coefficients[2] = {{{numbers(logistic.coef_)}}};
inline constexpr double logistic_intercept = {numbers(logistic.intercept_)};
inline constexpr double logistic_accuracy = {logistic.score(points, two)!r};

inline constexpr constgrad::class_labels<60, 3> three_classes{{{integers(three)}}};
inline constexpr double softmax_probabilities[60 * 3] = {{{numbers(softmax.predict_proba(points))}}};
inline constexpr double softmax_accuracy = {softmax.score(points, three)!r};

}}  // namespace oracle
""")
