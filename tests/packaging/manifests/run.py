# SPDX-License-Identifier: BSL-1.0
"""The manifests that tools read are well-formed, and say the version that CMakeLists.txt says.

    run.py ROOT VERSION

The rules are those of the tools' own documentation: Arduino's library specification (1.5, rev. 2.2), PlatformIO's manifest
schema, the schema in Zephyr's scripts/zephyr_module.py, that of the IDF component manager, vcpkg's vcpkg.schema.json.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

root = pathlib.Path(sys.argv[1])
version = sys.argv[2]
mistakes = []


def check(file, holds, expected):
    if not holds:
        mistakes.append(f"{file}: expected {expected}")


def check_fields(file, manifest, required, optional):
    """Both are dictionaries from names to kinds."""
    missing = sorted(required.keys() - manifest.keys())
    if missing:
        sys.exit(f"{file}: expected the fields {missing}")
    kinds = required | optional
    for name, value in manifest.items():
        check(file, name in kinds, f"no field {name}, which the tool does not know")
        check(file, isinstance(value, kinds.get(name, object)), f"another kind of value for {name} than {value!r}")


def check_version(file, found):
    check(file, found == version, f"version {version}, as CMakeLists.txt says, got {found!r}")


def check_paths(file, *paths):
    for path in paths:
        check(file, (root / path).exists(), f"{path} to exist")


def arduino():
    file = "library.properties"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["cmake", "-D", f"FOLDER={folder}", "-P", root / "packaging/arduino/arduino.cmake"], check=True)
        text = (pathlib.Path(folder) / "constgrad" / file).read_text(encoding="utf-8")
        headers = {path.name for path in (pathlib.Path(folder) / "constgrad" / "src").glob("*.h*")}
    lines = text.splitlines()
    check(file, all("=" in line for line in lines), "lines of the form key=value")
    manifest = dict(line.split("=", 1) for line in lines)
    check(file, len(manifest) == len(lines), "every key once")
    check_fields(file, manifest, dict.fromkeys(("name", "version", "author", "maintainer", "sentence", "paragraph", "category",
                                                "url", "architectures"), str), {"includes": str})
    check(file, all(manifest.values()), "no empty value")
    check_version(file, manifest["version"])
    name = manifest["name"]
    check(file, re.fullmatch("[A-Za-z0-9][A-Za-z0-9 _.-]*", name) and len(name) <= 63 and
          not name.lower().startswith("arduino"), f"a name that may be a folder's, got {name!r}")
    categories = ("Display", "Communication", "Signal Input/Output", "Sensors", "Device Control", "Timing", "Data Storage",
                  "Data Processing", "Other")
    check(file, manifest["category"] in categories, f"one of the categories {categories}")
    check(file, manifest["url"].startswith("https://"), "the address of a page")
    check(file, "avr" not in manifest["architectures"] and "*" not in manifest["architectures"],
          "no architecture without C++20 and its standard headers")
    check(file, set(manifest["includes"].split(",")) <= headers, f"includes to be among {headers}")


def platformio():
    file = "library.json"
    manifest = json.loads((root / file).read_text())
    check_fields(file, manifest, {"name": str, "version": str, "description": str, "license": str, "headers": (str, list),
                                  "frameworks": (str, list), "platforms": (str, list), "build": dict},
                 {"keywords": list, "authors": list, "export": dict, "homepage": str, "repository": dict})
    check_version(file, manifest["version"])
    check(file, re.fullmatch("[^:;/,@<>]{1,100}", manifest["name"]), "a name without any of :;/,@<>")
    check(file, len(manifest["description"]) <= 1000, "a description of 1000 characters at most")
    for keyword in manifest["keywords"]:
        check(file, re.fullmatch("[a-z0-9+. -]{1,50}", keyword), f"a keyword of [a-z0-9-+. ], got {keyword!r}")
    for author in manifest["authors"]:
        check_fields(f"{file}, authors", author, {"name": str}, {"email": str, "maintainer": bool, "url": str})
    build = manifest["build"]
    check_fields(f"{file}, build", build, {"includeDir": str, "srcDir": str, "flags": list, "unflags": list}, {})
    check_paths(file, f"{build['includeDir']}/{manifest['headers']}", *manifest["export"]["include"])
    sources = [path for path in (root / build["srcDir"]).rglob("*") if path.suffix in (".c", ".cc", ".cpp", ".cxx", ".S")]
    check(file, sources == [], f"nothing to compile, got {sources}")
    check(file, {"-std=gnu++20", "-ffp-contract=off"} <= set(build["flags"]), "the flags that the headers are tested with")


def zephyr():
    file = "zephyr/module.yml"
    manifest = yaml.safe_load((root / file).read_text())
    check_fields(file, manifest, {"name": str, "build": dict}, {"tests": list, "samples": list})
    check_fields(f"{file}, build", manifest["build"], {"cmake": str, "kconfig": str}, {"depends": list, "settings": dict})
    check_paths(file, f"{manifest['build']['cmake']}/CMakeLists.txt", manifest["build"]["kconfig"])


def esp_idf():
    file = "idf_component.yml"
    manifest = yaml.safe_load((root / file).read_text())
    check_fields(file, manifest, {"version": str, "description": str, "license": str},
                 {"dependencies": dict, "tags": list, "files": dict, "url": str, "repository": str, "targets": list})
    check_version(file, manifest["version"])
    for tag in manifest["tags"]:
        check(file, re.fullmatch("[A-Za-z0-9_-]{3,32}", tag), f"a tag of 3 to 32 letters, numbers, _ and -, got {tag!r}")
    check(file, re.fullmatch(r">=\d+\.\d+", manifest["dependencies"]["idf"]), "the oldest ESP-IDF")
    check_fields(f"{file}, files", manifest["files"], {}, {"include": list, "exclude": list})
    for pattern in manifest["files"]["exclude"]:
        folder = pattern.split("/")[0]
        check(file, folder in ("build",) or (root / folder).is_dir(), f"the excluded {folder} to be a folder")
        check(file, folder not in ("include", "packaging", "cmake"), f"{folder}, which the component needs, in the archive")


def vcpkg():
    file = "packaging/vcpkg/ports/constgrad/vcpkg.json"
    manifest = json.loads((root / file).read_text())
    check_fields(file, manifest, {"name": str, "version-semver": str, "description": str, "license": str},
                 {"dependencies": list, "homepage": str, "supports": str, "port-version": int})
    check_version(file, manifest["version-semver"])
    check(file, manifest["name"] == (root / file).parent.name, "the name of the port's folder")
    for dependency in manifest["dependencies"]:
        check_fields(f"{file}, dependencies", dependency, {"name": str}, {"host": bool})
    check_paths(file, *(pathlib.Path(file).with_name(name) for name in ("portfile.cmake", "usage")))
    called = set(re.findall(r"^(vcpkg_cmake\w+)", (root / file).with_name("portfile.cmake").read_text(), re.MULTILINE))
    helpers = {"vcpkg_cmake_configure": "vcpkg-cmake", "vcpkg_cmake_install": "vcpkg-cmake",
               "vcpkg_cmake_config_fixup": "vcpkg-cmake-config"}
    check(file, {helpers[name] for name in called} == {dependency["name"] for dependency in manifest["dependencies"]},
          "the helpers that the port calls as dependencies")


def changelog():
    file = "CHANGELOG.md"
    newest = re.search(r"^## ([0-9.]+)", (root / file).read_text(), re.MULTILINE)
    check_version(file, newest and newest.group(1))


for one in (arduino, platformio, zephyr, esp_idf, vcpkg, changelog):
    one()
if mistakes:
    sys.exit("\n".join(mistakes))
