# SPDX-License-Identifier: BSL-1.0
"""CONFIG_CONSTGRAD can be set where the headers can be compiled, and brings the standard library that they need.

    kconfig.py ROOT
"""
import os
import pathlib
import sys
import tempfile

import kconfiglib

# What Zephyr has of C++, as far as the module names it.
zephyr = """
config CPP
	bool "C++"

choice STD_CPP
	prompt "standard"
	default STD_CPP11
	depends on CPP
config STD_CPP11
	bool "C++ 11"
config STD_CPP20
	bool "C++ 20"
config STD_CPP2B
	bool "C++ 2b"
endchoice

config REQUIRES_FULL_LIBCPP
	bool "the whole standard library"
	depends on CPP

source "{}"
"""


def constgrad_of(root, settings):
    """Whether CONSTGRAD=y holds with the settings, and what it makes of REQUIRES_FULL_LIBCPP."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "Kconfig"
        path.write_text(zephyr.format(root / "zephyr" / "Kconfig"))
        kconfig = kconfiglib.Kconfig(str(path), warn=True, warn_to_stderr=False)
        for name in settings:
            kconfig.syms[name].set_value("y")
        kconfig.syms["CONSTGRAD"].set_value("y")
        values = [kconfig.syms[name].str_value for name in ("CONSTGRAD", "REQUIRES_FULL_LIBCPP")]
        if kconfig.warnings:
            sys.exit("kconfig: expected no warning, got " + "".join(kconfig.warnings))
        return values


os.environ["KCONFIG_WARN_UNDEF"] = "y"
root = pathlib.Path(sys.argv[1])
for settings, expected in (
        (("CPP", "STD_CPP20"), ["y", "y"]),
        (("CPP", "STD_CPP2B"), ["y", "y"]),
        (("CPP",), ["n", "n"]),
        ((), ["n", "n"]),
):
    found = constgrad_of(root, settings)
    if found != expected:
        sys.exit(f"kconfig: with {settings}, CONSTGRAD and REQUIRES_FULL_LIBCPP: expected {expected}, got {found}")
