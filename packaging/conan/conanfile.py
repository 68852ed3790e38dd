# SPDX-License-Identifier: BSL-1.0
"""The recipe for Conan 2: conan create packaging/conan"""
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load


class Constgrad(ConanFile):
    name = "constgrad"
    description = "Small models, trained by the C++ compiler and shipped as constants"
    license = "BSL-1.0"
    topics = ("machine-learning", "header-only", "constexpr", "embedded")
    package_type = "header-library"
    settings = "os", "compiler", "build_type", "arch"

    def set_version(self):
        project = load(self, os.path.join(self.recipe_folder, "..", "..", "CMakeLists.txt"))
        self.version = re.search(r"project\([^)]*VERSION ([0-9.]+)", project).group(1)

    def export_sources(self):
        root = os.path.join(self.recipe_folder, "..", "..")
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "packaging/*", "tools/*"):
            copy(self, pattern, root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["CONSTGRAD_TESTS"] = False
        toolchain.cache_variables["CONSTGRAD_EXAMPLES"] = False
        toolchain.generate()

    def build(self):
        CMake(self).configure()  # there is nothing to compile

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_id(self):
        self.info.clear()  # one package for all settings

    def package_info(self):
        # find_package takes the library's own files, which have constgrad_embed_csv and constgrad_add_model.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = [os.path.join("share", "cmake", "constgrad")]
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
