# SPDX-License-Identifier: BSL-1.0
# constgrad_version, for scripts: what project() in CMakeLists.txt says, the one place where it is written by hand but for
# the manifests that tools read as they are, which tests/packaging compares with it.
file(READ ${CMAKE_CURRENT_LIST_DIR}/../CMakeLists.txt constgrad_version)
string(REGEX MATCH "project\\([^)]*VERSION ([0-9.]+)" constgrad_version "${constgrad_version}")
set(constgrad_version ${CMAKE_MATCH_1})
