# SPDX-License-Identifier: BSL-1.0
# Builds a copy of project/ and checks that the model follows its recipe, and that mistakes are told.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK})
file(COPY ${CMAKE_CURRENT_LIST_DIR}/project/ DESTINATION ${WORK}/source)

set(configure ${CMAKE_COMMAND} -S ${WORK}/source -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER})
if(KIND STREQUAL installed)
    execute_process(
        COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
    )
    list(APPEND configure -DCMAKE_PREFIX_PATH=${WORK}/prefix)
else()
    list(APPEND configure -DCONSTGRAD=${CONSTGRAD})
endif()
if(KIND STREQUAL cross)
    list(APPEND configure -DCMAKE_SYSTEM_NAME=Generic -DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY)
endif()

function(run outcome message)  # ... the command; sets `output`
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}") # CMake breaks its messages into lines
    if(outcome STREQUAL succeeds AND (NOT status EQUAL 0 OR NOT output MATCHES "${message}"))
        message(FATAL_ERROR "expected success with '${message}' from: ${ARGN}\n${output}")
    elseif(outcome STREQUAL fails AND (status EQUAL 0 OR NOT output MATCHES "${message}"))
        message(FATAL_ERROR "expected a failure with '${message}' from: ${ARGN}\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()
function(expect)  # ... a condition
    cmake_language(EVAL CODE "if(NOT (${ARGN}))\nmessage(FATAL_ERROR [==[expected ${ARGN}; ${output}]==])\nendif()")
endfunction()
set(build ${CMAKE_COMMAND} --build ${WORK}/build)
set(made ${WORK}/build/constgrad_add_model/program)
function(settings learning_rate epochs)
    execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)  # some file systems and make count whole seconds
    file(WRITE ${WORK}/source/settings.hpp
         "constexpr double learning_rate = ${learning_rate};\nconstexpr int epochs = ${epochs};\n")
endfunction()
function(state result)  # what the files are, and when they were written
    set(all "")
    foreach(file model.hpp model_constants.hpp model.cpp)
        file(TIMESTAMP ${made}/${file} time)
        file(SHA256 ${made}/${file} digest)
        string(APPEND all "${file} ${time} ${digest} ")
    endforeach()
    set(${result} "${all}" PARENT_SCOPE)
endfunction()
string(ASCII 27 escape)

run(succeeds "" ${configure})
run(succeeds "Training model.* model: 40 epochs, loss 0.[0-9]+, 2 parameters" ${build})
expect("NOT output MATCHES ${escape}")  # no progress bar without a terminal
state(first)

# Once is enough; a training with the same outcome touches nothing.
run(succeeds "" ${build})
expect("NOT output MATCHES Training")
settings(0.1 "40 + 0")
run(succeeds "model: 40 epochs" ${build})
expect("NOT output MATCHES program.cpp.o")
state(again)
expect("first STREQUAL again")

# What the recipe includes has changed, the settings and the data.
settings(0.1 41)
run(succeeds "model: 41 epochs" ${build})
file(READ ${made}/model.hpp header)
expect("header MATCHES [[epochs = 41;]]")
state(second)
expect("NOT first STREQUAL second")
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)
file(WRITE ${WORK}/source/table.csv "x,y\n-1,a\n2,b\n1,a\n")
run(succeeds "model: 41 epochs" ${build})
state(third)
expect("NOT second STREQUAL third")

set(call "NAME model RECIPE recipe.hpp JOB")
if(NOT KIND STREQUAL native)
    run(succeeds "" ${configure} "-DARGUMENTS=${call} recipe::job TRAIN constexpr STAGES 2")
    run(succeeds "model: 41 epochs" ${build})
    state(evaluated)
    expect("third STREQUAL evaluated")
    return()
endif()

# What goes wrong stops the build, also the next time, and leaves the files as they were.
settings(1e38 41)
run(fails "model: error: the training diverged in epoch [0-9]+: the loss or the parameters left the finite numbers; expected"
    ${build})
run(fails "model: error: the training diverged in epoch" ${build})
settings(0 41)
run(fails "model: error: sgd: the learning rate must be positive" ${build})
state(after)
expect("third STREQUAL after")
file(GLOB unfinished ${made}/*.unfinished)
expect("unfinished STREQUAL [[]]")
settings(0.1 41)
run(succeeds "model: 41 epochs" ${build})

run(succeeds "" ${configure} "-DARGUMENTS=${call} recipe::other")
run(fails "constgrad_add_model: JOB must name a constexpr constgrad::training_job" ${build})
run(succeeds "" ${configure} "-DARGUMENTS=${call} recipe::changeable")
run(fails "changeable" ${build})
run(succeeds "" ${configure} "-DARGUMENTS=${call} recipe::absent")
run(fails "absent[^ ]* is not a member|no member named 'absent'" ${build})

# The compiler trains, at once and in stages.
state(native)
foreach(stages 1 3)
    run(succeeds "" ${configure} "-DARGUMENTS=${call} recipe::job TRAIN constexpr STAGES ${stages}")
    run(succeeds "model: 41 epochs" ${build})
    state(evaluated)
    expect("native STREQUAL evaluated")
endforeach()
settings(0.1 42)
run(succeeds "stage 1 of 3.* stage 2 of 3.* stage 3 of 3.* model: 42 epochs" ${build})
run(succeeds "" ${build})
expect("NOT output MATCHES Training")
settings(1e38 42)
run(fails "model: error: the training diverged in epoch" ${build})
settings(0.1 2)
run(fails "there must be no more STAGES than epochs" ${build})

# What is wrong with a call is said when CMake runs.
run(fails "'absent' is no target; expected" ${configure} -DTARGET=absent)
run(fails "'nothing' has no sources; expected" ${configure} -DTARGET=nothing)
list(APPEND configure -DTARGET=program)
run(fails "expected RECIPE and its value" ${configure} "-DARGUMENTS=NAME model JOB recipe::job")
run(fails "expected a value after JOB" ${configure} "-DARGUMENTS=${call}")
run(fails "RECIPE '[^']*/source/absent.hpp' does not exist; expected a header that defines recipe::job"
    ${configure} "-DARGUMENTS=NAME model RECIPE absent.hpp JOB recipe::job")
run(fails "NAME 'a-b' is no name in C\\+\\+" ${configure} "-DARGUMENTS=NAME a-b RECIPE recipe.hpp JOB recipe::job")
run(fails "unknown argument 'EPOCHS;3'" ${configure} "-DARGUMENTS=${call} recipe::job EPOCHS 3")
run(fails "unknown TRAIN 'fast'; expected native or constexpr" ${configure} "-DARGUMENTS=${call} recipe::job TRAIN fast")
run(fails "STAGES go with TRAIN constexpr" ${configure} "-DARGUMENTS=${call} recipe::job STAGES 2")
run(fails "STAGES '0' is no number of stages" ${configure} "-DARGUMENTS=${call} recipe::job TRAIN constexpr STAGES 0")
run(fails "constgrad_embed_csv: 'program' has a model 'table', whose header is called table.hpp too; expected another NAME"
    ${configure} "-DARGUMENTS=NAME table RECIPE recipe.hpp JOB recipe::job")
run(fails "constgrad_add_model: 'program' has a dataset 'table', whose header is called table.hpp too; expected another NAME"
    ${configure} "-DARGUMENTS=${call} recipe::job"
    "-DLAST_CALL=constgrad_add_model(program NAME table RECIPE recipe.hpp JOB recipe::job)")
