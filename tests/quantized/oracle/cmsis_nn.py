#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes cmsis_nn.hpp: dense layers in 8 bits, and what CMSIS-NN's own code gives for them.

  tests/quantized/oracle/cmsis_nn.py ~/CMSIS-NN

The argument is a checkout of https://github.com/ARM-software/CMSIS-NN that has arm_fully_connected_per_channel_s8 (from
August 2024 on). It is compiled for this machine and for Cortex-M0, M4 (its code for the DSP extension) and M55 (its code for
vectors), run on emulators; all four must give the same outputs. No line of CMSIS-NN is in the file that is written.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
root = here.parents[2]
sys.path.insert(0, str(root / "tools" / "targets"))
import targets  # noqa: E402

random.seed(20261130)
samples = 8
shapes = {(1, 1): 32, (4, 16): 6, (16, 3): 4, (7, 5): 6, (33, 2): 4, (64, 32): 1}  # inputs, outputs: layers
this_machine = targets.Target("this machine", "c++", (), ("env",))
sources = ("FullyConnectedFunctions/arm_fully_connected_per_channel_s8.c", "FullyConnectedFunctions/arm_vector_sum_s8.c",
           "NNSupportFunctions/arm_nn_vec_mat_mult_t_per_ch_s8.c")
revised = ("Include/arm_nnsupportfunctions.h", "Source/" + sources[2])


def within(least, x, most):
    return min(max(x, least), most)


def zero_point():
    return random.choice((-128, 127, 0, random.randint(-128, 127)))


def an_output(inputs, shift, input_zero_point):
    """Weights, bias and multiplier of an output; the bias as it is before the zero point of the inputs is folded into it."""
    multiplier = random.choice((2**30, 2**31 - 1, 3 * 2**29, *(random.randint(2**30, 2**31 - 1) for _ in range(5))))
    step = 2**(31 + shift) / multiplier  # of a sum, by which the output moves by one
    widest = random.choice((127, within(1, int(step * 100 / (64 * inputs**0.5)), 127)))  # the other one rarely clamps
    weights = [random.randint(-widest, widest) for _ in range(inputs)]
    if random.random() < 0.2:
        weights = [random.choice((-127, 127)) for _ in range(inputs)]
    room = 2**30 - 1 - 128 * sum(map(abs, weights))  # for the folded bias: sums stay below 2^30
    folded = input_zero_point * sum(weights)
    kind = random.choice(("any", "any", "half", "half", "bound"))
    if kind == "any":
        bias = round(random.uniform(-200, 200) * step)
    elif kind == "half":  # inputs at their zero point give an output half-way between two
        multiplier = 2**30
        bias = (2 * random.randint(-100, 99) + 1) * 2**shift
    else:
        bias = random.choice((-room, room)) + folded
    bias = within(-room, bias - folded, room) + folded
    return weights, (bias, multiplier, -shift)


def layer(inputs, outputs, first_shift):
    """Its members as braced lists, but for the outputs of the samples."""
    zero = zero_point()
    made = [an_output(inputs, (first_shift + o) % 32, zero) for o in range(outputs)]
    worst = [127 if w > 0 else -128 for w in made[0][0]]
    x = [[zero] * inputs, [-128] * inputs, [127] * inputs, worst, [-1 - v for v in worst]]
    x += [[within(-128, zero + random.randint(-2, 2), 127) for _ in range(inputs)] for _ in range(samples - 6)]
    x.append([random.randint(-128, 127) for _ in range(inputs)])
    return (str(zero), str(zero_point()), braced(braced(map(str, p)) for _, p in made),
            braced(str(w) for weights, _ in made for w in weights), braced(braced(map(str, v)) for v in x))


def braced(items):
    return "{" + ", ".join(items) + "}"


def header(layers, outputs, cmsis_nn):
    revisions = []
    for path in revised:
        revision = re.search(r"\$Revision:\s*(\S+)", (cmsis_nn / path).read_text())
        revisions.append(f"{pathlib.Path(path).name} {revision[1] if revision else 'of an unknown revision'}")
    lines = ["// SPDX-License-Identifier: BSL-1.0", f"// Made by cmsis_nn.py with CMSIS-NN ({', '.join(revisions)}).", "#pragma once",
             "", "#include <cstdint>", "", "namespace cmsis_nn {", "", f"inline constexpr int samples = {samples};",
             "", "struct parameters {", "    std::int32_t bias, multiplier, shift;", "};", "",
             "/// x to y by CMSIS-NN; the bias does not include what the zero point of the inputs takes away. Clamped to 8 bits.",
             "template <int In, int Out>", "struct layer {", "    std::int32_t input_zero_point, output_zero_point;",
             "    parameters output[Out];", "    std::int8_t weights[Out * In];", "    std::int8_t x[samples][In];",
             "    std::int8_t y[samples][Out];", "};", ""]
    for (inputs, width), made in layers.items():
        lines.append(f"inline constexpr layer<{inputs}, {width}> layers_{inputs}_{width}[]{{")
        lines += [f"    {braced((*members, next(outputs)))}," for members in made]
        lines.append("};")
    lines += ["", "}  // namespace cmsis_nn", ""]
    return "\n".join(lines)


def outputs_on(target, cmsis_nn, work, *flags):
    """The lines that cmsis_nn.cpp prints."""
    objects = []
    for source in sources:
        objects.append(work / (pathlib.Path(source).stem + ".o"))
        subprocess.run([target.compiler.replace("g++", "gcc").replace("c++", "cc"), "-O2", *target.flags, *flags, f"-I{cmsis_nn}/Include",
                        "-c", str(cmsis_nn / "Source" / source), "-o", str(objects[-1])], check=True)
    targets.build(target, [here / "cmsis_nn.cpp", *objects], work / "program",
                  ("-O2", f"-I{work}", f"-I{cmsis_nn}/Include", f"-I{root}/tools/targets"))
    status, text = targets.run(target, work / "program")
    if status != 0:
        sys.exit(f"cmsis_nn: the program on {target.name} ended with {status}: {text}")
    return text.split()


def signed(line):
    return [int.from_bytes(bytes([byte]), signed=True, byteorder="little") for byte in bytes.fromhex(line)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cmsis_nn", type=pathlib.Path, metavar="CMSIS-NN", help="the folder of the checkout")
    cmsis_nn = parser.parse_args().cmsis_nn.resolve()
    for path in (*revised, *(f"Source/{source}" for source in sources)):
        if not (cmsis_nn / path).is_file():
            sys.exit(f"cmsis_nn: {cmsis_nn} has no {path}; expected a checkout of CMSIS-NN of August 2024 or later")
    boards = [targets.all_targets[name] for name in ("cortex-m0", "cortex-m4", "cortex-m55")]
    if not all(board.is_installed for board in boards):
        sys.exit("cmsis_nn: arm-none-eabi-g++ or qemu-system-arm is not installed; scripts/setup installs them")
    layers = {(inputs, outputs): [layer(inputs, outputs, outputs * i) for i in range(count)]
              for (inputs, outputs), count in shapes.items()}
    count = sum(shapes.values())
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "cmsis_nn.hpp").write_text(header(layers, iter(["{}"] * count), cmsis_nn))
        found = outputs_on(this_machine, cmsis_nn, work)
        for board in boards:
            if outputs_on(board, cmsis_nn, work) != found:
                sys.exit(f"cmsis_nn: the outputs on {board.name} are not those on this machine")
        rounded_once = outputs_on(this_machine, cmsis_nn, work, "-DCMSIS_NN_USE_SINGLE_ROUNDING")
    y = [signed(line) for line in found]
    numbers = [q for line in y for q in line]
    others = [q for line in rounded_once for q in signed(line)]
    print(f"{count} layers, {len(numbers)} outputs, {sum(-128 < q < 127 for q in numbers)} of them not clamped; "
          f"{sum(a != b for a, b in zip(numbers, others))} would be others if rounded once (CMSIS_NN_USE_SINGLE_ROUNDING)")
    of_layers = (braced(braced(map(str, v)) for v in y[first:first + samples]) for first in range(0, len(y), samples))
    output = here / "cmsis_nn.hpp"
    output.write_text(header(layers, of_layers, cmsis_nn))
    subprocess.run(["clang-format-19", "-i", str(output)], check=True)


if __name__ == "__main__":
    main()
