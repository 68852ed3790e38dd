# SPDX-License-Identifier: BSL-1.0
"""Writes tensors as C++ arrays."""
import torch


def begin(namespace):
    print(f"""// SPDX-License-Identifier: BSL-1.0
// Written by make_{namespace}.py with PyTorch {torch.__version__} in float64.
#pragma once

namespace oracle::{namespace} {{
""")


def end(namespace):
    print(f"\n}}  // namespace oracle::{namespace}")


def array(name, values, kind="double"):
    numbers = values.detach().reshape(-1).tolist() if isinstance(values, torch.Tensor) else list(values)
    lines, line = [], "   "
    for text in map(repr, numbers):
        if len(line) + len(text) > 116:
            lines.append(line)
            line = "   "
        line += f" {text},"
    lines.append(line.rstrip(","))
    print(f"inline constexpr {kind} {name}[{len(numbers)}]{{\n" + "\n".join(lines) + "};")


def number(name, value):
    print(f"inline constexpr double {name} = {float(value)!r};")
