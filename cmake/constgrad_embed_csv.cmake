# SPDX-License-Identifier: BSL-1.0
# Makes a constexpr dataset of a CSV file when the target is built:
#
#   constgrad_embed_csv(classifier NAME iris FILE data/iris.csv TARGET species TEST_ROWS 38 STANDARDIZE)
#
#   #include "iris.hpp"   // in a source of the target, or, if that is a library, of what links it
#   static_assert(iris::data.rows == 150);
#
# The header has, in namespace NAME:
#   data                                    every row: a constgrad::classification_dataset or regression_dataset
#   feature_names target_names class_names  arrays of char const*; class_names for a classification only
#   split train test                        with TEST_ROWS: `split` as in the file, `train` and `test` for use
#   scaler                                  with STANDARDIZE: fitted to the training rows; it has transformed `train`
#                                           (all rows without TEST_ROWS) and `test`, but not `data` and `split`
#   missing                                 with MISSING nan, where a value is missing: the NaN in its place
#
#   NAME name                 the header's name and namespace
#   FILE file                 the table; a relative path starts at the current source folder. If the build makes it, its
#                             rule (add_custom_command) comes before this call
#   TARGET column...          what is to be learned; a regression may have several
#   CLASSIFICATION|REGRESSION needed only where the target holds numbers; names are always classes
#   CLASSES label...          the classes by index, any other label being an error; otherwise they are those found, in
#                             ascending order if all are numbers (1 and 1.0 are the same class), else in byte order,
#                             with a warning where two differ only by capitals or blanks
#   MAX_CLASSES n             more classes are an error (256), as a quantity mistaken for a label would give
#   COLUMNS column...         the features, in this order; all columns but the targets otherwise
#   EXCLUDE column...         columns that are no features, which may hold anything
#   TYPE float|double         (float) numbers are rounded to it once and written so that they keep their bits
#   TEST_ROWS n  SEED n       splits by constgrad::train_test_split<n>(data, seed); the seed is 0 unless given
#   STANDARDIZE               mean 0 and standard deviation 1 for each feature, by constgrad::fit_standardizer
#   DELIMITER char            (,) or one of the words tab and semicolon
#   COMMENT char              lines that begin with it are skipped
#   NO_HEADER                 the first line holds data
#   MISSING error|drop|nan    (error) what happens to rows with an empty field or NA, N/A, n/a, #N/A, <NA>, NaN, -nan,
#                             null or ? without quotes: the build stops, the row is dropped, or the feature becomes NaN
# A column is a name of the header line or a number from 1. Whatever is wrong with the table stops the build with
# `file:line:column: error: what was found; what was expected`, and writes no header. Otherwise the build says in one
# line what was read: `iris: 150 rows (38 of them to test), 4 features, 3 classes: 'setosa' 50, ...`.
#
# The tool behind it is compiled on first use, by CONSTGRAD_HOST_CXX_COMPILER (c++, g++ or clang++) when the project is
# cross-compiled. CONSTGRAD_EMBED_CSV_TOOL names a ready one to use instead.
cmake_policy(VERSION 3.25)  # an included file's own, whatever the project's
function(constgrad_embed_csv target)
    if(NOT TARGET "${target}")
        message(FATAL_ERROR "constgrad_embed_csv: '${target}' is no target; expected an executable or a library")
    endif()

    # By hand, since cmake_parse_arguments drops empty values and takes "(0, 1]" "(1, 2]" for one. The tool reads its
    # arguments from a file, which needs no quoting and whose change makes the header anew.
    set(switches CLASSIFICATION REGRESSION STANDARDIZE NO_HEADER)
    set(values NAME FILE TYPE TEST_ROWS SEED DELIMITER COMMENT MISSING MAX_CLASSES)
    set(lists TARGET COLUMNS EXCLUDE CLASSES)
    set(keywords ${switches} ${values} ${lists})
    foreach(keyword IN LISTS keywords)
        unset(given_${keyword})  # may be the caller's
    endforeach()
    set(keyword "the target")
    set(needs_value OFF)
    set(arguments "")
    math(EXPR last "${ARGC} - 1")
    foreach(at RANGE ${last})
        set(value "${ARGV${at}}")
        if(at EQUAL 0)
            continue()
        elseif(value IN_LIST keywords)
            if(needs_value)
                message(FATAL_ERROR "constgrad_embed_csv: expected a value after ${keyword}, not the keyword ${value} (a "
                                    "column with its name is given by its number)")
            elseif(value IN_LIST values AND DEFINED given_${value})
                message(FATAL_ERROR "constgrad_embed_csv: ${value} is given twice; expected it once")
            endif()
            set(keyword ${value})
            _constgrad_embed_csv_option(${keyword} option)
            if(keyword IN_LIST switches)
                set(given_${keyword} ON)
                string(APPEND arguments "${option}\n")
            else()
                set(needs_value ON)
            endif()
        elseif(needs_value OR keyword IN_LIST lists)
            if(value STREQUAL "" OR value MATCHES "[\r\n]")
                message(FATAL_ERROR "constgrad_embed_csv: '${value}' after ${keyword}; expected a value that is not empty "
                                    "and has no line end")
            elseif(keyword STREQUAL FILE)
                cmake_path(ABSOLUTE_PATH value NORMALIZE)
            endif()
            set(given_${keyword} "${value}")
            set(needs_value OFF)
            string(APPEND arguments "${option}\n${value}\n")
        else()
            list(JOIN keywords ", " expected)
            message(FATAL_ERROR "constgrad_embed_csv: unknown argument '${value}' after ${keyword}; expected one of "
                                "${expected}")
        endif()
    endforeach()
    if(needs_value)
        message(FATAL_ERROR "constgrad_embed_csv: expected a value after ${keyword}")
    endif()
    foreach(keyword NAME FILE TARGET)
        if(NOT DEFINED given_${keyword})
            message(FATAL_ERROR "constgrad_embed_csv: expected ${keyword} and its value")
        endif()
    endforeach()
    if(NOT given_NAME MATCHES "^[A-Za-z][A-Za-z0-9_]*$")
        message(FATAL_ERROR "constgrad_embed_csv: NAME '${given_NAME}' is no identifier; expected one such as iris")
    endif()
    if(given_CLASSIFICATION AND given_REGRESSION)
        message(FATAL_ERROR "constgrad_embed_csv: expected CLASSIFICATION or REGRESSION, not both")
    endif()

    set(folder ${CMAKE_CURRENT_BINARY_DIR}/constgrad_embed_csv/${target})
    set(header ${folder}/${given_NAME}.hpp)
    set(task_target constgrad_embed_csv.${target}.${given_NAME})
    if(TARGET ${task_target})
        message(FATAL_ERROR "constgrad_embed_csv: '${target}' has a dataset '${given_NAME}' already; expected another NAME")
    endif()
    if(TARGET constgrad_add_model.${target}.${given_NAME})
        message(FATAL_ERROR "constgrad_embed_csv: '${target}' has a model '${given_NAME}', whose header is called "
                            "${given_NAME}.hpp too; expected another NAME")
    endif()
    get_source_file_property(is_generated ${given_FILE} GENERATED)
    if(IS_DIRECTORY ${given_FILE})
        message(FATAL_ERROR "constgrad_embed_csv: FILE '${given_FILE}' is a folder; expected a CSV file")
    elseif(NOT EXISTS ${given_FILE} AND NOT is_generated)
        message(FATAL_ERROR "constgrad_embed_csv: FILE '${given_FILE}' does not exist; expected a CSV file, or one "
                            "that an earlier rule makes (the source file property GENERATED)")
    endif()

    string(APPEND arguments "--output\n${header}\n")
    file(CONFIGURE OUTPUT ${folder}/${given_NAME}.arguments CONTENT "@arguments@" @ONLY)

    _constgrad_embed_csv_tool(tool tool_dependencies)
    add_custom_command(
        OUTPUT ${header}
        COMMAND ${tool} @${folder}/${given_NAME}.arguments
        DEPENDS ${given_FILE} ${folder}/${given_NAME}.arguments ${tool_dependencies}
        COMMENT "Embedding ${given_FILE} as ${given_NAME}.hpp"
        VERBATIM
    )
    add_custom_target(${task_target} DEPENDS ${header})
    add_dependencies(${target} ${task_target})
    _constgrad_add_header_folder(${target} ${folder})
endfunction()

# Who links a library may include the headers made for it.
function(_constgrad_add_header_folder target folder)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL INTERFACE_LIBRARY)
        target_include_directories(${target} INTERFACE $<BUILD_INTERFACE:${folder}>)
    elseif(type STREQUAL EXECUTABLE)
        target_include_directories(${target} PRIVATE ${folder})
    else()
        target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${folder}>)
    endif()
endfunction()

# The tool's option for a keyword.
function(_constgrad_embed_csv_option keyword option)
    string(TOLOWER ${keyword} name)
    string(REPLACE _ - name ${name})
    if(keyword MATCHES "^(CLASSIFICATION|REGRESSION)$")
        string(PREPEND name "task\n")
    elseif(keyword STREQUAL CLASSES)
        set(name class)
    elseif(keyword STREQUAL COLUMNS)
        set(name column)
    endif()
    set(${option} --${name} PARENT_SCOPE)
endfunction()

# The command that runs the tool, and what has to be built before.
function(_constgrad_embed_csv_tool command dependencies)
    if(CONSTGRAD_EMBED_CSV_TOOL)
        set(${command} ${CONSTGRAD_EMBED_CSV_TOOL} PARENT_SCOPE)
        set(${dependencies} ${CONSTGRAD_EMBED_CSV_TOOL} PARENT_SCOPE)
        return()
    endif()

    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_csv)  # as installed
    if(NOT EXISTS ${sources}/main.cpp)
        cmake_path(SET sources NORMALIZE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../tools/embed_csv)
    endif()
    if(NOT CMAKE_CROSSCOMPILING)
        if(NOT TARGET constgrad_embed_csv_tool)
            add_executable(constgrad_embed_csv_tool EXCLUDE_FROM_ALL ${sources}/main.cpp)
            target_link_libraries(constgrad_embed_csv_tool PRIVATE constgrad::constgrad)
        endif()
        set(${command} constgrad_embed_csv_tool PARENT_SCOPE)
        set(${dependencies} constgrad_embed_csv_tool PARENT_SCOPE)
        return()
    endif()

    find_program(
        CONSTGRAD_HOST_CXX_COMPILER NAMES c++ g++ clang++ NO_CMAKE_FIND_ROOT_PATH
        DOC "The compiler that builds constgrad_embed_csv_tool for this machine"
    )
    if(NOT CONSTGRAD_HOST_CXX_COMPILER)
        message(FATAL_ERROR "constgrad_embed_csv: no compiler for this machine was found to build its tool with; expected "
                            "c++, g++ or clang++ in PATH, or CONSTGRAD_HOST_CXX_COMPILER or CONSTGRAD_EMBED_CSV_TOOL set")
    endif()
    set(tool_folder ${CMAKE_BINARY_DIR}/constgrad_embed_csv)
    set(tool ${tool_folder}/constgrad_embed_csv_tool)
    if(CMAKE_HOST_WIN32)
        string(APPEND tool .exe)
    endif()
    if(NOT TARGET constgrad_embed_csv_tool)
        file(GLOB headers ${sources}/*.hpp)
        add_custom_command(
            OUTPUT ${tool}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${tool_folder}
            COMMAND ${CONSTGRAD_HOST_CXX_COMPILER} -std=c++20 -O1
                    "-I$<JOIN:$<TARGET_PROPERTY:constgrad::constgrad,INTERFACE_INCLUDE_DIRECTORIES>,;-I>"
                    ${sources}/main.cpp -o ${tool}
            DEPENDS ${sources}/main.cpp ${headers}
            COMMENT "Building constgrad_embed_csv_tool for this machine"
            VERBATIM COMMAND_EXPAND_LISTS
        )
        add_custom_target(constgrad_embed_csv_tool DEPENDS ${tool})
    endif()
    set(${command} ${tool} PARENT_SCOPE)
    set(${dependencies} constgrad_embed_csv_tool ${tool} PARENT_SCOPE)
endfunction()
