# SPDX-License-Identifier: BSL-1.0


def check_min_cppstd(recipe, standard):
    if int(recipe.settings.compiler.cppstd) < standard:
        raise RuntimeError(f"C++{standard} is needed")


def can_run(recipe):
    return True
