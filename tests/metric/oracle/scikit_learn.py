#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes scikit_learn.hpp: small samples and what scikit-learn says about them.

    python3 scikit_learn.py > scikit_learn.hpp
"""
import numpy as np
import sklearn
from sklearn import metrics

random = np.random.default_rng(2026)


def array(kind, name, values):
    values = np.asarray(values)
    lines, line = [], "   "
    for text in (repr(v) for v in values.ravel().tolist()):
        if len(line) + len(text) > 116:
            lines.append(line)
            line = "   "
        line += f" {text},"
    lines.append(line)
    body = "\n".join(lines).rstrip(",")
    print(f"inline constexpr {kind} {name}{{\n{body}}};")


def value(name, number):
    print(f"inline constexpr double {name} = {float(number)!r};")


print(f"""// SPDX-License-Identifier: BSL-1.0
// Written by scikit_learn.py with scikit-learn {sklearn.__version__}, NumPy {np.__version__}.
#pragma once

#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/vector.hpp>

namespace oracle {{

using constgrad::class_labels;
using constgrad::matrix;
using constgrad::vector;
""")

# Class 3 is never predicted and class 4 never occurs, so that two scores are 0 / 0.
labels = random.choice([0, 1, 2, 3], size=60)
predicted = np.where(random.random(60) < 0.6, labels, random.choice([0, 1, 2, 4], size=60))
predicted = np.where(predicted == 3, 1, predicted)
classes = [0, 1, 2, 3, 4]
print("// Class 3 is never predicted, class 4 never occurs.")
array("class_labels<60, 5>", "labels", labels)
array("class_labels<60, 5>", "predicted", predicted)
value("accuracy", metrics.accuracy_score(labels, predicted))
array("int", "counts[25]", metrics.confusion_matrix(labels, predicted, labels=classes))
for average, suffix in ((None, "[5]"), ("macro", "")):
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(
        labels, predicted, labels=classes, average=average, zero_division=0
    )
    for name, score in (("precision", precision), ("recall", recall), ("f1", f1)):
        if average is None:
            array("double", name + suffix, score)
        else:
            value("macro_" + name, score)
print()

print("// Two outputs.")
targets = np.round(random.normal(size=(45, 2)) * [3, 20] + [1, -7], 4)
predictions = np.round(targets + random.normal(size=(45, 2)) * [1, 9], 4)
array("matrix<double, 45, 2>", "targets", targets)
array("matrix<double, 45, 2>", "predictions", predictions)
value("r_squared", metrics.r2_score(targets, predictions))
value("mean_squared_error", metrics.mean_squared_error(targets, predictions))
array("vector<double, 45>", "second_targets", targets[:, 1])
array("vector<double, 45>", "second_predictions", predictions[:, 1])
value("second_r_squared", metrics.r2_score(targets[:, 1], predictions[:, 1]))
value("second_mean_squared_error", metrics.mean_squared_error(targets[:, 1], predictions[:, 1]))
value("constant_target_r_squared", metrics.r2_score([2, 2, 2], [2, 2, 3]))
value("constant_target_exactly_predicted_r_squared", metrics.r2_score([2, 2, 2], [2, 2, 2]))
print()

print("// Sixteenths, so that every row sums to 1 exactly; row 0 is certain and right, row 1 certain and wrong.")
sixteenths = np.array([random.multinomial(16, [0.5, 0.3, 0.2]) for _ in range(40)])
sixteenths[0] = [0, 16, 0]
sixteenths[1] = [16, 0, 0]
probabilities = sixteenths / 16
likely_labels = np.array([random.choice(3, p=row) for row in probabilities])
likely_labels[1] = 2
array("matrix<double, 40, 3>", "probabilities", probabilities)
array("class_labels<40, 3>", "likely_labels", likely_labels)
value("log_loss", metrics.log_loss(likely_labels, probabilities, labels=[0, 1, 2]))
of_float = probabilities.astype(np.float32)
value("log_loss_of_float", metrics.log_loss(likely_labels, of_float, labels=[0, 1, 2]))
value("accuracy_of_probabilities", metrics.accuracy_score(likely_labels, probabilities.argmax(axis=1)))
binary_probabilities = probabilities[2:, 0]
binary_labels = (random.random(38) < binary_probabilities).astype(int)
array("vector<double, 38>", "binary_probabilities", binary_probabilities)
array("class_labels<38, 2>", "binary_labels", binary_labels)
value("binary_log_loss", metrics.log_loss(binary_labels, binary_probabilities))

print("""
}  // namespace oracle""")
