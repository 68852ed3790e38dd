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
set(classes [[CLASSES a "(0, 1]" "(1, 2]" "x\\y" "@z@"]])  # none of which CMake may take apart
run(succeeds "" ${CMAKE_COMMAND} ${configure} "-DLAST_ARGUMENTS=${classes}")
run(fails "table.csv:3:3: error: unknown label 'b'; expected one of 'a', '.0, 1]', '.1, 2]', 'x.y', '@z@' " ${build})

# What is wrong with a call is said when CMake runs.
function(run_with message arguments)
    run(fails "constgrad_embed_csv: ${message}" ${CMAKE_COMMAND} ${configure} "-DLAST_ARGUMENTS=${arguments}")
endfunction()
run_with("expected CLASSIFICATION or REGRESSION, not both" "CLASSIFICATION REGRESSION")
run_with("expected a value after SEED " "SEED")
run_with("expected a value after SEED, not the keyword TYPE" "SEED TYPE float")
run_with("expected a value after EXCLUDE, not the keyword TYPE .a column with its name is given by its number" "EXCLUDE TYPE")
run_with("unknown argument 'CLASS' after TYPE; expected one of CLASSIFICATION, .*, CLASSES" "TYPE float CLASS a")
run_with("TYPE is given twice; expected it once" "TYPE float TYPE double")
foreach(keyword TARGET COLUMNS EXCLUDE CLASSES TEST_ROWS)
    run_with("'' after ${keyword}; expected a value that is not empty" "${keyword} \"\"")
endforeach()
run_with("'' after CLASSES; expected a value that is not empty" "CLASSES a \"\" b")
run_with("'a b' after CLASSES; expected a value that .* has no line end" "CLASSES \"a\nb\"")
run(fails "NAME 'my table' is no identifier; expected one such as iris"
    ${CMAKE_COMMAND} ${configure} -DLAST_ARGUMENTS= "-DFIRST_ARGUMENTS=NAME \"my table\"")
run(fails "unknown argument 'iris' after the target; expected one of"
    ${CMAKE_COMMAND} ${configure} "-DFIRST_ARGUMENTS=iris NAME table")
run(fails "expected NAME and its value" ${CMAKE_COMMAND} ${configure} -DFIRST_ARGUMENTS=)
list(APPEND configure "-DFIRST_ARGUMENTS=NAME table")
run(fails "FILE '[^']*/source/absent.csv' does not exist; expected" ${CMAKE_COMMAND} ${configure} -DTABLE=absent.csv)
run(fails "FILE '[^']*/source/folder' is a folder; expected" ${CMAKE_COMMAND} ${configure} -DTABLE=folder)
list(APPEND configure -DTABLE=table.csv)

# A misspelt keyword after a list is taken for one more element, which the build rejects.
run(succeeds "" ${CMAKE_COMMAND} ${configure} -DLAST_ARGUMENTS=STANDARDISE)
run(fails "table.csv:1:1: error: there is no column 'STANDARDISE'; .* 'x', 'y' .*, STANDARDIZE," ${build})
run(succeeds "" ${CMAKE_COMMAND} ${configure} "-DLAST_ARGUMENTS=CLASSES a b STANDARDISE")
run(fails "table.csv:1:3: error: no row has the class 'STANDARDISE'; .*, STANDARDIZE," ${build})
