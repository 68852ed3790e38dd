# SPDX-License-Identifier: BSL-1.0
# constgrad.hpp includes every header but those of host/, device/ and detail/, floor by floor and sorted:
#   cmake [-D WRITE=ON] -P umbrella.cmake
# With WRITE the file is written anew.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../cmake/floors.cmake)
file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/../../include root)

set(expected "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n\n// Everything but constgrad/host/ and constgrad/device/, floor by floor.\n")
list(REMOVE_ITEM floors host device)
foreach(floor IN LISTS floors)
    file(GLOB headers RELATIVE ${root} ${root}/constgrad/${floor}/*.hpp)
    list(SORT headers)
    if(headers)
        string(APPEND expected "\n")
    endif()
    foreach(header IN LISTS headers)
        string(APPEND expected "#include <${header}>\n")
    endforeach()
endforeach()

if(WRITE)
    file(WRITE ${root}/constgrad.hpp "${expected}")
endif()
file(READ ${root}/constgrad.hpp found)
if(NOT found STREQUAL expected)
    message(FATAL_ERROR "include/constgrad.hpp does not list the headers; cmake -D WRITE=ON -P tests/umbrella/umbrella.cmake")
endif()
