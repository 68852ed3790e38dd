# SPDX-License-Identifier: BSL-1.0
# Makes the folder constgrad/ and the archive constgrad-<version>.zip for "Add .ZIP Library" of the Arduino IDE and for
# arduino-cli lib install --zip-path:
#   cmake -D FOLDER=<folder> [-D URL=<home of the library>] -P arduino.cmake
# Arduino compiles and finds only what lies in src/, where other tools expect include/: so it gets a folder of its own.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../version.cmake)
file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/../.. root)

if(NOT FOLDER)
    message(FATAL_ERROR "arduino: expected -D FOLDER=<folder>")
endif()
if(NOT URL)
    set(URL "https://constgrad.example")
endif()

set(library ${FOLDER}/constgrad)
file(REMOVE_RECURSE ${library})
file(COPY ${root}/include/ DESTINATION ${library}/src PATTERN host EXCLUDE)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/constgrad.h DESTINATION ${library}/src)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/examples ${root}/LICENSE DESTINATION ${library})
configure_file(${CMAKE_CURRENT_LIST_DIR}/library.properties.in ${library}/library.properties @ONLY)

execute_process(
    COMMAND ${CMAKE_COMMAND} -E tar cf constgrad-${constgrad_version}.zip --format=zip constgrad
    WORKING_DIRECTORY ${FOLDER}
    COMMAND_ERROR_IS_FATAL ANY
)
