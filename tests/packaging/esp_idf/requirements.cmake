# SPDX-License-Identifier: BSL-1.0
# As ESP-IDF asks all components for what they require, in a script without a project.
cmake_minimum_required(VERSION 3.16)  # the oldest that ESP-IDF has
set(ESP_PLATFORM 1)
set(CMAKE_BUILD_EARLY_EXPANSION 1)

macro(idf_component_register)
    set(registered "${ARGN}")
    return()
endmacro()

include(${CMAKE_CURRENT_LIST_DIR}/../../../CMakeLists.txt)
if(NOT registered STREQUAL "INCLUDE_DIRS;include")
    message(FATAL_ERROR "expected a component that has include directories and requires nothing, got '${registered}'")
endif()
