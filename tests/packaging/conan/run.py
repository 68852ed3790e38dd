# SPDX-License-Identifier: BSL-1.0
"""Does with the recipe what `conan create packaging/conan` does, on stand-ins for Conan's own modules (stand_ins/).

    run.py WORK_FOLDER VERSION
"""
import importlib.util
import pathlib
import shutil
import subprocess
import sys
import types

recipes = pathlib.Path(__file__).resolve().parents[3] / "packaging" / "conan"
work = pathlib.Path(sys.argv[1])
version = sys.argv[2]


class Info:
    """What a package's identity depends on; also stands for cpp_info."""

    def __init__(self):
        self.properties = {}
        self.is_clear = False

    def clear(self):
        self.is_clear = True

    def set_property(self, name, value):
        self.properties[name] = value


def expect(holds, what):
    if not holds:
        sys.exit(f"conan: {what}")


def load(path):
    """The one recipe of a file."""
    name = f"{path.parent.name}_recipe"
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (recipe,) = (value for value in vars(module).values() if isinstance(value, type) and value.__module__ == name)
    result = recipe()
    result.recipe_folder = str(path.parent)
    result.cache_variables = {}
    result.prefix_path = ""
    return result


shutil.rmtree(work, ignore_errors=True)

package = load(recipes / "conanfile.py")
expect(package.name == "constgrad" and package.license == "BSL-1.0" and package.package_type == "header-library",
       "expected a library of headers with its name and licence")
package.set_version()
expect(package.version == version, f"expected version {version}, got {package.version}")
package.settings = types.SimpleNamespace(compiler=types.SimpleNamespace(cppstd="17"))
try:
    package.validate()
    expect(False, "expected C++17 to be refused")
except RuntimeError:
    package.settings.compiler.cppstd = "20"
package.validate()
package.export_sources_folder = str(work / "exported")
package.export_sources()
package.layout()
expect(package.has_layout, "expected cmake_layout")
package.source_folder = package.export_sources_folder
package.build_folder = str(work / "build")
package.package_folder = str(work / "package")
package.generate()
package.build()
package.package()
package.info = Info()
package.package_id()
expect(package.info.is_clear, "expected one package for all settings")
package.cpp_info = Info()
package.package_info()
expect(package.cpp_info.properties["cmake_find_mode"] == "none", "expected the library's own files for find_package")
expect(package.cpp_info.bindirs == [] and package.cpp_info.libdirs == [], "expected no binaries")
(builddir,) = package.cpp_info.builddirs
for name in ("include/constgrad.hpp", "licenses/LICENSE", f"{builddir}/constgrad-config.cmake"):
    expect((work / "package" / name).is_file(), f"{name} is not in the package")

test = load(recipes / "test_package" / "conanfile.py")
required = []
test.tested_reference_str = f"constgrad/{version}"
test.requires = required.append
test.requirements()
expect(required == [f"constgrad/{version}"], f"expected the package to be required, got {required}")
test.layout()
test.source_folder = test.recipe_folder
test.build_folder = str(work / "test_build")
test.prefix_path = str(work / "package" / builddir)
test.cpp = types.SimpleNamespace(build=types.SimpleNamespace(bindir=test.build_folder))
test.run = lambda command, env: subprocess.run([command], check=True)
test.build()
test.test()
