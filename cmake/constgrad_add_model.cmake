# SPDX-License-Identifier: BSL-1.0
# Trains a model when the target is built, and makes it a source of the target and a cheap header:
#
#   constgrad_add_model(app NAME digits_model RECIPE digits_recipe.hpp JOB digits::job TRAIN native)
#
#   // digits_recipe.hpp
#   namespace digits {
#   constexpr constgrad::training_job job{constgrad::network{...}, data, constgrad::softmax_cross_entropy{}, ...};
#   }
#
#   #include "digits_model.hpp"   // in any source of the target: declares `extern network_type const network`
#   int digit = constgrad::predict_class(digits_model::network, pixels);
#
#   NAME name             the files' name and namespace
#   RECIPE file           a header that defines the job; a relative path starts at the current source folder. It sees
#                         the include directories and definitions of the target, and what constgrad_embed_csv makes
#                         for it
#   JOB name              a constexpr constgrad::training_job, with its namespace
#   TRAIN native          (native) a program trains that is compiled for this machine, with a progress bar
#   TRAIN constexpr       the compiler trains, in constant evaluation with raised limits
#   STAGES n              (1) with TRAIN constexpr: in n programs, of which each trains its share of the epochs from the
#                         checkpoint that the one before has written: so much less at once for a compiler's memory
#   C_INTERFACE           C can call the model: NAME.h declares NAME_predict, for classes also NAME_predict_class and
#                         NAME_predict_probabilities, and the numbers of inputs, outputs, classes and parameters;
#                         NAME_c.cpp, which is compiled with the target, defines them. They read a sample and the
#                         parameters where these lie, and need no heap
# All give the same files, to the last byte, in namespace NAME:
#   NAME.hpp              network_type, network, inputs, outputs, parameters, digest, first_step_digest, epochs,
#                         final_loss, outcome
#   NAME_constants.hpp    these and `constant`, the network as a constant, for static_asserts
#   NAME.cpp              defines `network`; it is compiled with the target
# Who links a library with a model may include its headers, too.
# The training is checked, where a source includes the recipe and NAME_constants.hpp, by
#   static_assert(constgrad::digest(digits::job.first_step()) == digits_model::first_step_digest);
#   static_assert(constgrad::accuracy(digits_model::constant, digits::test) > 0.95f);
# It is repeated when the recipe, or a header that it includes, has changed; files that stay the same are not touched. A
# training that diverges stops the build and writes nothing.
#
# The programs are compiled by the compiler of the project, and by CONSTGRAD_HOST_CXX_COMPILER (c++, g++ or clang++) when
# it is cross-compiled.
cmake_policy(VERSION 3.25)  # an included file's own: depfiles with absolute paths (CMP0116)

function(constgrad_add_model target)
    set(values NAME RECIPE JOB TRAIN STAGES)
    cmake_parse_arguments(PARSE_ARGV 1 given "C_INTERFACE" "${values}" "")
    if(NOT TARGET ${target})
        message(FATAL_ERROR "constgrad_add_model: '${target}' is no target; expected an executable or a library")
    endif()
    get_target_property(type ${target} TYPE)
    if(NOT type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
        message(FATAL_ERROR "constgrad_add_model: '${target}' has no sources; expected an executable or a library that "
                            "is compiled")
    endif()
    if(DEFINED given_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "constgrad_add_model: unknown argument '${given_UNPARSED_ARGUMENTS}'; expected one of "
                            "${values};C_INTERFACE")
    endif()
    if(DEFINED given_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "constgrad_add_model: expected a value after ${given_KEYWORDS_MISSING_VALUES}")
    endif()
    foreach(keyword NAME RECIPE JOB)
        if(NOT DEFINED given_${keyword})
            message(FATAL_ERROR "constgrad_add_model: expected ${keyword} and its value")
        endif()
    endforeach()
    if(NOT given_NAME MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
        message(FATAL_ERROR "constgrad_add_model: NAME '${given_NAME}' is no name in C++; expected letters, digits and _")
    endif()
    if(NOT DEFINED given_TRAIN)
        set(given_TRAIN native)
    elseif(NOT given_TRAIN MATCHES "^(native|constexpr)$")
        message(FATAL_ERROR "constgrad_add_model: unknown TRAIN '${given_TRAIN}'; expected native or constexpr")
    endif()
    if(NOT DEFINED given_STAGES)
        set(given_STAGES 1)
    elseif(given_TRAIN STREQUAL native)
        message(FATAL_ERROR "constgrad_add_model: STAGES go with TRAIN constexpr; TRAIN native needs none")
    elseif(NOT given_STAGES MATCHES "^[1-9][0-9]*$")
        message(FATAL_ERROR "constgrad_add_model: STAGES '${given_STAGES}' is no number of stages; expected 1 or more")
    endif()

    set(folder ${CMAKE_CURRENT_BINARY_DIR}/constgrad_add_model/${target})
    set(task constgrad_add_model.${target}.${given_NAME})
    if(TARGET ${task})
        message(FATAL_ERROR "constgrad_add_model: '${target}' has a model '${given_NAME}' already; expected another NAME")
    endif()
    if(TARGET constgrad_embed_csv.${target}.${given_NAME})
        message(FATAL_ERROR "constgrad_add_model: '${target}' has a dataset '${given_NAME}', whose header is called "
                            "${given_NAME}.hpp too; expected another NAME")
    endif()
    cmake_path(ABSOLUTE_PATH given_RECIPE NORMALIZE OUTPUT_VARIABLE recipe)
    get_source_file_property(is_generated ${recipe} GENERATED)
    if(IS_DIRECTORY ${recipe} OR (NOT EXISTS ${recipe} AND NOT is_generated))
        message(FATAL_ERROR "constgrad_add_model: RECIPE '${recipe}' does not exist; expected a header that defines "
                            "${given_JOB}")
    endif()

    # The variables of the templates.
    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/add_model)  # as installed
    if(NOT EXISTS ${sources}/generator.hpp)
        cmake_path(SET sources NORMALIZE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../tools/add_model)
    endif()
    set(name ${given_NAME})
    set(job ${given_JOB})
    set(stages ${given_STAGES})
    set(c_interface false)
    if(given_C_INTERFACE)
        set(c_interface true)
    endif()
    cmake_path(GET recipe FILENAME recipe_name)

    set(start ${folder}/${name})
    set(suffix "")
    if(CMAKE_HOST_WIN32)
        set(suffix .exe)
    endif()
    if(given_TRAIN STREQUAL native)
        set(template ${sources}/native.cpp.in)
        set(kind native)
        set(flags -O2)
        set(doing "Compiling the training of ${name}")
        set(done "Training ${name}")
        set(terminal USES_TERMINAL)
    else()
        set(template ${sources}/stage.cpp.in)
        set(kind constexpr)
        set(flags -O0)  # the program only writes
        set(doing "Training ${name} in the compiler")
        set(done "Writing ${name}")
        set(terminal "")
    endif()
    set(include_checkpoint "")
    set(checkpoint "")
    set(before "")
    foreach(stage RANGE 1 ${stages})
        set(program ${start}.${kind})
        set(checkpoint_file "")
        if(stages GREATER 1)
            set(program ${program}.${stage}_of_${stages})
            set(doing "Training ${name} in the compiler, stage ${stage} of ${stages}")
            set(checkpoint_file ${program}.checkpoint.hpp)
        endif()
        configure_file(${template} ${program}.cpp @ONLY)
        _constgrad_add_model_program(${target} ${program} ${program}${suffix} "${doing}" "${before}" ${flags})
        if(stage LESS stages)
            add_custom_command(
                OUTPUT ${checkpoint_file}
                COMMAND ${program}${suffix}
                DEPENDS ${program}${suffix}
                COMMENT "Writing checkpoint ${stage} of ${name}"
                VERBATIM
            )
            set(include_checkpoint "#include \"${checkpoint_file}\"\n")
            set(checkpoint ", add_model::checkpoint")
            set(before ${checkpoint_file})
        endif()
    endforeach()

    set(files ${start}.hpp ${start}_constants.hpp ${start}.cpp)
    if(given_C_INTERFACE)
        list(APPEND files ${start}.h ${start}_c.cpp)
        target_sources(${target} PRIVATE ${start}_c.cpp)
    endif()
    # The stamp tells when the files were last made; they themselves change with their content alone.
    add_custom_command(
        OUTPUT ${start}.stamp
        BYPRODUCTS ${files}
        COMMAND ${program}${suffix}
        COMMAND ${CMAKE_COMMAND} -E touch ${start}.stamp
        DEPENDS ${program}${suffix}
        COMMENT "${done}"
        ${terminal}
        VERBATIM
    )
    add_custom_target(${task} DEPENDS ${start}.stamp)
    add_dependencies(${target} ${task})
    target_sources(${target} PRIVATE ${start}.cpp)
    _constgrad_add_header_folder(${target} ${folder})
    cmake_language(EVAL CODE "cmake_language(DEFER CALL _constgrad_add_model_order [[${target}]] [[${task}]])")
endfunction()

# When the folder has been read: what else the target needs to be built before its sources are compiled, headers of
# constgrad_embed_csv for instance, is needed before the recipe is.
function(_constgrad_add_model_order target task)
    get_target_property(needed ${target} MANUALLY_ADDED_DEPENDENCIES)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    foreach(other IN LISTS needed libraries)
        if(TARGET ${other} AND NOT other MATCHES "^constgrad_add_model\\.")
            get_target_property(is_imported ${other} IMPORTED)
            if(NOT is_imported)
                add_dependencies(${task} ${other})
            endif()
        endif()
    endforeach()
endfunction()

# A rule that makes `output` of ${program}.cpp for this machine, with the include directories and definitions of the
# target.
function(_constgrad_add_model_program target program output comment before)
    _constgrad_add_model_compiler(compiler is_clang)
    get_target_property(standard ${target} CXX_STANDARD)
    if(NOT standard MATCHES "^(23|26)$")
        set(standard 20)
    endif()
    # The limits of constant evaluation, which the data may need in a native training, too.
    if(is_clang)
        set(limits -fconstexpr-steps=4294967295)
    else()
        set(limits -fconstexpr-ops-limit=2147483647 -fconstexpr-loop-limit=2147483647)
    endif()
    set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
    string(APPEND includes ";$<TARGET_PROPERTY:constgrad::constgrad,INTERFACE_INCLUDE_DIRECTORIES>")
    set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${compiler} -std=c++${standard} -ffp-contract=off ${ARGN} ${limits}
                "-I$<JOIN:$<REMOVE_DUPLICATES:$<FILTER:${includes},EXCLUDE,^$>>,;-I>"
                "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
                -MD -MF ${program}.d -MQ ${output} ${program}.cpp -o ${output}
        DEPENDS ${program}.cpp ${before}
        DEPFILE ${program}.d
        COMMENT "${comment}"
        VERBATIM COMMAND_EXPAND_LISTS
    )
endfunction()

# The compiler for this machine, and whether it is a clang.
function(_constgrad_add_model_compiler compiler is_clang)
    if(NOT CMAKE_CROSSCOMPILING)
        set(${compiler} ${CMAKE_CXX_COMPILER} PARENT_SCOPE)
        string(FIND "${CMAKE_CXX_COMPILER_ID}" Clang position)
    else()
        find_program(
            CONSTGRAD_HOST_CXX_COMPILER NAMES c++ g++ clang++ NO_CMAKE_FIND_ROOT_PATH
            DOC "The compiler that builds constgrad's programs for this machine"
        )
        if(NOT CONSTGRAD_HOST_CXX_COMPILER)
            message(FATAL_ERROR "constgrad_add_model: no compiler for this machine was found to train with; expected "
                                "c++, g++ or clang++ in PATH, or CONSTGRAD_HOST_CXX_COMPILER set")
        endif()
        set(${compiler} ${CONSTGRAD_HOST_CXX_COMPILER} PARENT_SCOPE)
        execute_process(COMMAND ${CONSTGRAD_HOST_CXX_COMPILER} --version OUTPUT_VARIABLE version ERROR_QUIET)
        string(FIND "${version}" clang position)
    endif()
    if(position GREATER_EQUAL 0)
        set(${is_clang} ON PARENT_SCOPE)
    else()
        set(${is_clang} OFF PARENT_SCOPE)
    endif()
endfunction()
