# SPDX-License-Identifier: BSL-1.0
# Runs the tool on bad/CASE.csv: it must fail, say what CASE.expect has, and neither write a header nor touch an old one.
cmake_minimum_required(VERSION 3.25)
cmake_path(SET bad ${CMAKE_CURRENT_LIST_DIR}/bad)
file(READ ${bad}/${CASE}.expect sidecar)
string(REGEX MATCH "^arguments: ([^\n]*)\nexpect: ([^\n]+)\n$" matched "${sidecar}")
if(NOT matched)
    message(FATAL_ERROR "${CASE}.expect: expected a line `arguments: ...` and a line `expect: regular expression`")
endif()
set(expected "${CMAKE_MATCH_2}")
separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_1}")
set(quoted "") # or the empty ones would be lost
foreach(argument IN LISTS arguments)
    string(APPEND quoted " [=[${argument}]=]")
endforeach()
if(expected MATCHES "^:[0-9]")
    string(PREPEND expected "${CASE}\\.csv")
endif()

set(work ${WORK}/${CASE})
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})

function(expect_rejection)
    cmake_language(EVAL CODE "execute_process(
        COMMAND \${TOOL} --file \${bad}/\${CASE}.csv --output made.hpp --name made ${quoted}
        WORKING_DIRECTORY \${work} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE error
    )")
    if(NOT status MATCHES "^[12]$")
        message(FATAL_ERROR "expected exit status 1 or 2, got ${status}\n${error}")
    endif()
    if(NOT error MATCHES "${expected}")
        message(FATAL_ERROR "expected a message like\n  ${expected}\ngot\n  ${error}")
    endif()
    if(NOT error MATCHES "^[^\n]+\n$" OR NOT output STREQUAL "")
        message(FATAL_ERROR "expected one line of error and no other output, got\n${error}${output}")
    endif()
endfunction()

expect_rejection()
file(GLOB left LIST_DIRECTORIES true ${work}/* ${work}/.*)
if(left)
    message(FATAL_ERROR "expected no file to be left behind, found ${left}")
endif()

file(WRITE ${work}/made.hpp "an older header")
expect_rejection()
file(GLOB left RELATIVE ${work} ${work}/*)
file(READ ${work}/made.hpp content)
if(NOT left STREQUAL "made.hpp" OR NOT content STREQUAL "an older header")
    message(FATAL_ERROR "expected the older header to be untouched and alone, found ${left}: ${content}")
endif()
