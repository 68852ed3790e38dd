# SPDX-License-Identifier: BSL-1.0
"""As much of Conan 2 as the recipe asks for; run.py plays the tool."""


class ConanFile:
    pass
