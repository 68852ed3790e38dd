# SPDX-License-Identifier: BSL-1.0
# All of <constgrad.hpp> in one file, or of other headers and what these include:
#   cmake -D OUTPUT=constgrad.hpp [-D "HEADERS=constgrad/model/fit.hpp;constgrad/host/csv.hpp"] -P single_header.cmake
# Every header follows those that it includes. Standard headers come first, once, but for those under a condition.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../packaging/version.cmake)
file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/../../include include_folder)

if(NOT OUTPUT)
    message(FATAL_ERROR "single_header: expected -D OUTPUT=<file>")
endif()
if(NOT HEADERS)
    set(HEADERS constgrad.hpp)
endif()

set(licence "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n")

# Appends to the global properties `headers`, the names, `standard`, the standard headers, and `text`.
function(append header)
    get_property(headers GLOBAL PROPERTY headers)
    if(header IN_LIST headers)
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY headers ${header})
    if(NOT EXISTS ${include_folder}/${header})
        message(FATAL_ERROR "single_header: there is no '${header}'; expected a header in ${include_folder}")
    endif()
    file(READ ${include_folder}/${header} text)
    string(FIND "${text}" "${licence}" position)
    if(NOT position EQUAL 0)
        message(FATAL_ERROR "single_header: ${header} begins unlike the others; expected\n${licence}")
    endif()
    string(REPLACE "${licence}" "" text "${text}")

    # What comes after the first condition stays as it is.
    string(FIND "${text}" "\n#if" condition)
    string(SUBSTRING "${text}" 0 ${condition} head)
    set(rest "")
    if(NOT condition EQUAL -1)
        string(SUBSTRING "${text}" ${condition} -1 rest)
    endif()
    string(REGEX MATCHALL "#include <[^>\n]*>" includes "${head}")
    list(TRANSFORM includes REPLACE "#include <(.*)>" "\\1")
    foreach(other IN LISTS includes)
        if(other MATCHES "^constgrad/")
            append(${other})
        else()
            set_property(GLOBAL APPEND PROPERTY standard ${other})
        endif()
    endforeach()
    string(REGEX REPLACE "#include <[^>\n]*>\n?" "" head "${head}")

    set(text "${head}${rest}")
    string(STRIP "${text}" text)
    if(NOT text MATCHES "^(//[^\n]*)?$")  # the umbrella has nothing but a comment
        set_property(GLOBAL APPEND_STRING PROPERTY text "\n// <${header}>\n\n${text}\n")
    endif()
endfunction()

foreach(header IN LISTS HEADERS)
    append(${header})
endforeach()

get_property(standard GLOBAL PROPERTY standard)
list(SORT standard)
list(REMOVE_DUPLICATES standard)
list(TRANSFORM standard REPLACE "(.+)" "#include <\\1>")
list(JOIN standard "\n" standard)
get_property(text GLOBAL PROPERTY text)
string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")
list(TRANSFORM HEADERS REPLACE "(.+)" "<\\1>")
list(JOIN HEADERS ", " HEADERS)
file(WRITE ${OUTPUT} "${licence}
// ${HEADERS} of constgrad ${constgrad_version} and all that is included there, made by tools/single_header. Changes belong into
// the headers that it is made of; a program includes it, or those, but not both.

${standard}
${text}")
