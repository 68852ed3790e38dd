# SPDX-License-Identifier: BSL-1.0
import fnmatch
import pathlib
import shutil


def load(recipe, path):
    return pathlib.Path(path).read_text()


def copy(recipe, pattern, src, dst):
    for path in pathlib.Path(src).rglob("*"):
        name = path.relative_to(src)
        if path.is_file() and fnmatch.fnmatchcase(str(name), pattern):
            (pathlib.Path(dst) / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, pathlib.Path(dst) / name)
