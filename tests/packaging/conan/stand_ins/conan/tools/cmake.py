# SPDX-License-Identifier: BSL-1.0
import os
import subprocess


def cmake_layout(recipe):
    recipe.has_layout = True


class CMakeToolchain:
    def __init__(self, recipe):
        self.recipe = recipe
        self.cache_variables = {}

    def generate(self):
        self.recipe.cache_variables = self.cache_variables


class CMake:
    def __init__(self, recipe):
        self.recipe = recipe

    def configure(self):
        variables = {"CMAKE_CXX_COMPILER": os.environ["CXX"], "CMAKE_PREFIX_PATH": self.recipe.prefix_path}
        variables |= {name: "ON" if value else "OFF" for name, value in self.recipe.cache_variables.items()}
        self.run("-S", self.recipe.source_folder, "-B", self.recipe.build_folder, "-G", "Ninja",
                 *(f"-D{name}={value}" for name, value in variables.items()))

    def build(self):
        self.run("--build", self.recipe.build_folder)

    def install(self):
        self.run("--install", self.recipe.build_folder, "--prefix", self.recipe.package_folder)

    @staticmethod
    def run(*arguments):
        subprocess.run(["cmake", *arguments], check=True, stdout=subprocess.DEVNULL)
