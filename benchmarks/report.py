# SPDX-License-Identifier: BSL-1.0
"""What every benchmark of `scripts/bench` writes: build/bench/NAME.json, a list of measurements."""
import json
import pathlib

root = pathlib.Path(__file__).resolve().parents[1]


def measurement(case, compiler, value, unit, peers, goal=None, met=None):
    """One figure, beside its peers' (name to value); `goal` in the figure's unit, None where there is none."""
    return {"case": case, "compiler": compiler, "value": value, "unit": unit, "peers": peers, "goal": goal, "met": met}


def write(name, measurements):
    output = root / "build" / "bench" / f"{name}.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(measurements, indent=2) + "\n")
    print(f"written: {output.relative_to(root)}")
