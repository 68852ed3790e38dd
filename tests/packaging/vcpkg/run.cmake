# SPDX-License-Identifier: BSL-1.0
# Runs the port with stand-ins for vcpkg's functions, and looks at what it has installed:
#   cmake -D WORK=<folder> -D COMPILER=<compiler> -D GENERATOR=<generator> -P run.cmake
cmake_minimum_required(VERSION 3.25)
file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/../../../packaging/vcpkg/ports/constgrad CURRENT_PORT_DIR)
set(PORT constgrad)
set(CURRENT_PACKAGES_DIR ${WORK}/packages/constgrad)
file(REMOVE_RECURSE ${WORK})

function(vcpkg_cmake_configure)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "SOURCE_PATH" "OPTIONS")
    if(given_UNPARSED_ARGUMENTS OR NOT VCPKG_BUILD_TYPE STREQUAL release)
        message(FATAL_ERROR "expected SOURCE_PATH, OPTIONS and headers alone, got '${ARGN}' for '${VCPKG_BUILD_TYPE}'")
    endif()
    execute_process(
        COMMAND ${CMAKE_COMMAND} -S ${given_SOURCE_PATH} -B ${WORK}/build -G ${GENERATOR} ${given_OPTIONS}
                -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR}
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
    )
endfunction()

function(vcpkg_cmake_install)
    execute_process(
        COMMAND ${CMAKE_COMMAND} --build ${WORK}/build --target install OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
    )
endfunction()

# vcpkg moves the files to share/<port> and corrects the prefix in them.
function(vcpkg_cmake_config_fixup)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "CONFIG_PATH" "")
    file(GLOB files ${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH}/*)
    file(COPY ${files} DESTINATION ${CURRENT_PACKAGES_DIR}/share/constgrad)
    file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH})
    set(targets ${CURRENT_PACKAGES_DIR}/share/constgrad/constgrad-targets.cmake)
    file(READ ${targets} text)
    string(REGEX REPLACE "(get_filename_component\\(_IMPORT_PREFIX [^)]*PATH\\)\n)+"
                         "set(_IMPORT_PREFIX ${CURRENT_PACKAGES_DIR})\n" text "${text}")
    file(WRITE ${targets} "${text}")
endfunction()

function(vcpkg_fixup_pkgconfig)
    file(READ ${CURRENT_PACKAGES_DIR}/share/pkgconfig/constgrad.pc text)
endfunction()

function(vcpkg_install_copyright)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "" "FILE_LIST")
    file(COPY_FILE ${given_FILE_LIST} ${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright)
endfunction()

include(${CURRENT_PORT_DIR}/portfile.cmake)

foreach(file include/constgrad.hpp share/constgrad/usage share/constgrad/copyright share/constgrad/constgrad-config.cmake
             share/constgrad/embed_csv/main.cpp)
    if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${file})
        message(FATAL_ERROR "the port has not installed ${file}")
    endif()
endforeach()

# What the file `usage` says works, and the package has constgrad_embed_csv with its sources.
file(READ ${CURRENT_PORT_DIR}/usage usage)
string(REGEX MATCHALL "\n    [^\n]+" commands "${usage}")
list(JOIN commands "" commands)
file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/../../.. root)
file(WRITE ${WORK}/user/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES CXX)
add_executable(main ${root}/packaging/conan/test_package/main.cpp)${commands}
add_library(table INTERFACE)
constgrad_embed_csv(table NAME flowers FILE ${root}/tests/consumer/flowers.csv TARGET species)
")
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${WORK}/user -B ${WORK}/user/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
            -DCMAKE_PREFIX_PATH=${CURRENT_PACKAGES_DIR}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/user/build --target main COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/user/build/main COMMAND_ERROR_IS_FATAL ANY)
