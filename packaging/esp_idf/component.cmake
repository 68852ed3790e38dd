# SPDX-License-Identifier: BSL-1.0
# constgrad as a component of ESP-IDF, which reads the CMakeLists.txt of a component twice: once as a script, where
# idf_component_register ends what is included, and once as a part of the project.
idf_component_register(INCLUDE_DIRS include)
target_compile_options(${COMPONENT_LIB} INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
