# SPDX-License-Identifier: BSL-1.0
"""The processors that constgrad is tried on beside this machine's: how to compile for each and how to run the program.

Cortex-M cores are emulated whole boards, with the start-up code of examples/firmware/board and nothing below it; the
others run programs for Linux.
"""
import dataclasses
import pathlib
import shutil
import subprocess

root = pathlib.Path(__file__).resolve().parents[2]
board = root / "examples" / "firmware" / "board"


@dataclasses.dataclass(frozen=True)
class Target:
    name: str
    compiler: str
    flags: tuple
    emulator: tuple  # the program comes last
    linker_script: str = ""  # of a board; nothing for Linux

    @property
    def is_board(self):
        return bool(self.linker_script)

    @property
    def is_installed(self):
        return all(shutil.which(program) for program in (self.compiler, self.emulator[0]))


def cortex_m(core, machine, linker_script, *flags):
    emulator = ("qemu-system-arm", "-M", machine, "-nographic", "-semihosting-config", "enable=on,target=native", "-kernel")
    return Target(f"cortex-{core}", "arm-none-eabi-g++", (f"-mcpu=cortex-{core}", "-mthumb", *flags), emulator, linker_script)


def linux(name, triple, emulator, *flags):
    return Target(name, f"{triple}-g++", flags, (emulator,))


all_targets = {target.name: target for target in (
    cortex_m("m0", "microbit", "microbit.ld"),
    cortex_m("m3", "mps2-an385", "mps2.ld"),
    cortex_m("m4", "mps2-an386", "mps2.ld", "-mfloat-abi=hard"),
    cortex_m("m7", "mps2-an500", "mps2.ld", "-mfloat-abi=hard"),
    # without the vectors of floats, which flush denormal numbers to zero
    dataclasses.replace(cortex_m("m55", "mps3-an547", "mps3.ld"),
                        flags=("-mcpu=cortex-m55+nomve.fp", "-mthumb", "-mfloat-abi=hard")),
    linux("aarch64", "aarch64-linux-gnu", "qemu-aarch64"),
    linux("armv7", "arm-linux-gnueabihf", "qemu-arm", "-mfpu=neon-vfpv4"),  # can fuse, and has vectors
    linux("riscv64", "riscv64-linux-gnu", "qemu-riscv64"),
    linux("s390x", "s390x-linux-gnu", "qemu-s390x", "-march=z14"),  # big-endian; vectors of floats
    linux("ppc64el", "powerpc64le-linux-gnu", "qemu-ppc64le"),
)}


def build(target, sources, output, flags=(), libraries=()):
    """Compiles and links `sources`, which may be objects; raises subprocess.CalledProcessError, whose output the user has seen."""
    command = [target.compiler, "-std=c++20", f"-I{root}/include", *target.flags, *flags]
    if target.is_board:
        command += ["-ffreestanding", "-fno-exceptions", "-fno-rtti", f"-I{board}", *map(str, sources), str(board / "start.cpp"),
                    "-nostdlib", f"-L{board}", f"-T{target.linker_script}", *libraries, "-lc", "-lgcc"]
    else:
        command += [*map(str, sources), "-static"]
    subprocess.run([*command, "-o", str(output)], check=True)


def run(target, program, timeout=600, options=()):
    """Exit status and text of the program. (Semihosting writes to the standard error output.)"""
    done = subprocess.run([target.emulator[0], *options, *target.emulator[1:], str(program)], timeout=timeout, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout
