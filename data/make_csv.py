#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes iris.csv, diabetes.csv and digits.csv beside this script, from the data files of scikit-learn.

    apt-get download python3-sklearn && dpkg -x python3-sklearn_*.deb unpacked
    data/make_csv.py unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data
"""
import csv
import gzip
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
here = pathlib.Path(__file__).resolve().parent


def write(name, header, rows):
    with open(here / name, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


with open(source / "iris.csv", newline="") as file:
    first, *rows = csv.reader(file)  # the first line holds the numbers of rows and features, and the species
    assert [len(rows), first[:2]] == [150, ["150", "4"]]
    write("iris.csv", ["sepal_length", "sepal_width", "petal_length", "petal_width", "species"],
          [[*row[:4], first[2 + int(row[4])]] for row in rows])

with gzip.open(source / "diabetes_data_raw.csv.gz", "rt") as file:
    features = [line.split() for line in file]
with gzip.open(source / "diabetes_target.csv.gz", "rt") as file:
    progression = [f"{float(line):g}" for line in file]
assert len(features) == len(progression) == 442
write("diabetes.csv", ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6", "progression"],
      [[f"{float(x):g}" for x in row] + [y] for row, y in zip(features, progression)])

with gzip.open(source / "digits.csv.gz", "rt") as file:
    rows = [[int(float(x)) for x in row] for row in csv.reader(file)]
assert len(rows) == 1797 and all(len(row) == 65 and 0 <= min(row[:64]) and max(row[:64]) <= 16 for row in rows)
write("digits.csv", [f"p{row}{column}" for row in range(8) for column in range(8)] + ["digit"], rows)
