# SPDX-License-Identifier: BSL-1.0
# Runs the tool on good tables and checks the one line that it says of each.
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${WORK})

function(expect warnings line file)  # ... the tool's other arguments; the warnings are a regular expression
    file(REMOVE ${WORK}/made.hpp)
    execute_process(
        COMMAND ${TOOL} --file ${CMAKE_CURRENT_LIST_DIR}/${file} --output made.hpp --name made ${ARGN}
        WORKING_DIRECTORY ${WORK} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE error
    )
    if(NOT status EQUAL 0 OR NOT output STREQUAL "made: ${line}\n" OR NOT error MATCHES "^${warnings}$")
        message(SEND_ERROR "${file} ${ARGN}: expected\n  made: ${line}\nand\n  ${warnings}\n"
                           "got status ${status} and\n  ${output}${error}")
    endif()
    if(NOT EXISTS ${WORK}/made.hpp)
        message(SEND_ERROR "${file} ${ARGN}: expected a header")
    endif()
endfunction()
function(expect_line)
    expect("" ${ARGV})
endfunction()

set(data ../../data)
expect_line("150 rows, 4 features, 3 classes: 'setosa' 50, 'versicolor' 50, 'virginica' 50"
            ${data}/iris.csv --target species)
expect_line("150 rows (38 of them to test), 4 features, 3 classes: 'setosa' 50, 'versicolor' 50, 'virginica' 50"
            ${data}/iris.csv --target species --test-rows 38)
expect_line("442 rows, 10 features, 1 target: 'progression'"
            ${data}/diabetes.csv --target progression --task regression)
expect_line("442 rows, 1 feature, 2 targets: 'age', 'sex'"
            ${data}/diabetes.csv --target age --target sex --task regression --column bmi)
expect_line("3 rows, 1 feature, 3 classes: 'yes' 1, 'perhaps' 0, 'no' 2"
            good/classes.csv --target y --class yes --class perhaps --class no)
expect_line("2 rows, 4 more dropped for missing values, 2 features, 2 classes: 'NA' 1, 'b' 1"
            good/missing.csv --target y --missing drop)

# Classes that look alike are told, unless they are listed.
set(alike "only by capitals or blanks; expected one spelling[^\n]*CLASSES[^\n]*\n")
expect("[^\n]*good/alike.csv:3:3: warning: class 'lemon' differs from class 'Lemon' in line 2 ${alike}\
[^\n]*good/alike.csv:5:3: warning: class ' Lemon' differs from class 'Lemon' in line 2 ${alike}\
[^\n]*good/alike.csv:7:3: warning: class 'äpfel' differs from class 'Äpfel' in line 6 ${alike}"
       "6 rows, 1 feature, 5 classes: ' Lemon' 1, 'Lemon' 1, 'lemon' 2, 'Äpfel' 1, 'äpfel' 1"
       good/alike.csv --target y)
expect_line("6 rows, 1 feature, 5 classes: 'lemon' 2, 'Lemon' 1, ' Lemon' 1, 'Äpfel' 1, 'äpfel' 1"
            good/alike.csv --target y --class lemon --class Lemon --class " Lemon" --class Äpfel --class äpfel)

# Numbers as classes are compared digit by digit: no two become one because double holds neither.
expect_line("10 rows, 1 feature, 7 classes: '-2e-500' 1, '-0' 2, '1' 3, '12345678901234567' 1, '12345678901234568' 1, \
'1e400' 1, '1e401' 1"
            good/long_labels.csv --target y --task classification)

# A listed class without rows may be a misspelt keyword, unless it looks as the others do.
set(absent "no row has the class 'STDIZE'; expected a class that occurs in the table \\(if 'STDIZE' is meant as a keyword")
expect("[^\n]*classes.csv:1:3: warning: ${absent}[^\n]*\n" "3 rows, 1 feature, 3 classes: 'yes' 1, 'no' 2, 'STDIZE' 0"
       good/classes.csv --target y --class yes --class no --class STDIZE)
expect("[^\n]*classes.csv:1:3: warning: no row has the class 'Standardise'; expected [^\n]*\n"
       "3 rows, 1 feature, 3 classes: 'yes' 1, 'no' 2, 'Standardise' 0"
       good/classes.csv --target y --class yes --class no --class Standardise)
expect_line("2 rows, 1 feature, 3 classes: 'LOW' 1, 'MEDIUM' 1, 'HIGH' 0"
            good/capitals.csv --target y --class LOW --class MEDIUM --class HIGH)

# Missing values as spreadsheets, pandas and printf write them.
expect_line("3 rows, 4 more dropped for missing values, 1 feature, 3 classes: 'None' 1, 'a' 1, 'n/a' 1"
            good/spellings_of_missing.csv --target y --missing drop)
