# SPDX-License-Identifier: BSL-1.0
# Builds a copy of project/ and checks that its headers follow the table, the arguments and the table's mistakes.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK})
file(COPY ${CMAKE_CURRENT_LIST_DIR}/project/ DESTINATION ${WORK}/source)

set(configure -S ${WORK}/source -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER} -DCONSTGRAD=${CONSTGRAD})
if(KIND STREQUAL cross)
    list(APPEND configure -DCMAKE_SYSTEM_NAME=Generic -DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY)
endif()

function(run outcome message)  # ... the command
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}") # CMake breaks its messages into lines
    if(outcome STREQUAL succeeds AND (NOT status EQUAL 0 OR NOT output MATCHES "${message}"))
        message(FATAL_ERROR "expected success with '${message}' from: ${ARGN}\n${output}")
    elseif(outcome STREQUAL fails AND (status EQUAL 0 OR NOT output MATCHES "${message}"))
        message(FATAL_ERROR "expected a failure with '${message}' from: ${ARGN}\n${output}")
    endif()
endfunction()
set(build ${CMAKE_COMMAND} --build ${WORK}/build)
set(table ${WORK}/source/table.csv)
set(next_second ${CMAKE_COMMAND} -E sleep 1.1)  # some file systems and make count whole seconds

run(succeeds "" ${CMAKE_COMMAND} ${configure})
run(succeeds "table: 2 rows, 1 feature, 2 classes: 'a' 1, 'b' 1" ${build})

run(succeeds "" ${next_second})
file(WRITE ${table} "x,y\n5,a\n2,b\n")
run(fails "static assertion" ${build})  # the new number has reached the program

run(succeeds "" ${next_second})
file(WRITE ${table} "x,y\n1,a\nno number,b\n")
run(fails "table.csv:3:1: error: 'no number' in column 'x' is not a number" ${build})
run(fails "table.csv:3:1: error: 'no number' in column 'x' is not a number" ${build})  # it does not pass unnoticed later

run(succeeds "" ${next_second})
file(WRITE ${table} "x,y\n1,a\n2,b\n")
run(succeeds "" ${build})

run(succeeds "" ${next_second})
run(succeeds "" ${CMAKE_COMMAND} ${configure} "-DEXTRA_ARGUMENTS=CLASSES\;a\;c")
run(fails "table.csv:3:3: error: unknown label 'b'; expected one of 'a', 'c'" ${build})

# What is wrong with a call is said when CMake runs.
run(fails "unknown argument 'CLASS" ${CMAKE_COMMAND} ${configure} "-DEXTRA_ARGUMENTS=CLASS\;a")
run(fails "expected CLASSIFICATION or REGRESSION, not both"
    ${CMAKE_COMMAND} ${configure} "-DEXTRA_ARGUMENTS=CLASSIFICATION\;REGRESSION")
run(fails "expected a value after SEED" ${CMAKE_COMMAND} ${configure} "-DEXTRA_ARGUMENTS=SEED")
run(fails "FILE '[^']*/source/absent.csv' does not exist; expected"
    ${CMAKE_COMMAND} ${configure} -DEXTRA_ARGUMENTS= -DTABLE=absent.csv)
run(fails "FILE '[^']*/source/folder' is a folder; expected" ${CMAKE_COMMAND} ${configure} -DTABLE=folder)

# A misspelt keyword at the end is taken for a target, which the build rejects.
run(succeeds "" ${CMAKE_COMMAND} ${configure} -DTABLE=table.csv -DLAST_ARGUMENT=STANDARDISE)
run(fails "table.csv:1:1: error: there is no column 'STANDARDISE'; .* 'x', 'y' .*, STANDARDIZE," ${build})
