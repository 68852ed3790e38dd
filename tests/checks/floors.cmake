# SPDX-License-Identifier: BSL-1.0
# A header includes its own floor or a lower one, and apart from host/ only standard headers that need no operating
# system:
#   cmake [-D INCLUDE=include] -P floors.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../cmake/floors.cmake)
set(standard "array|bit|concepts|cstddef|cstdint|limits|span|tuple|type_traits|utility")
set(training/dataset.hpp_floor linalg) # plain data, which losses and layers may know
set(numerics_self_check.hpp_floor math) # apart from the models; it needs no more than that

if(NOT INCLUDE)
    set(INCLUDE ${CMAKE_CURRENT_LIST_DIR}/../../include)
endif()
file(REAL_PATH ${INCLUDE}/constgrad root)

# the number of the floor of a path such as linalg/matrix.hpp
function(height_of header result)
    string(REGEX REPLACE "/.*" "" floor ${header})
    if(DEFINED ${header}_floor)
        set(floor ${${header}_floor})
    endif()
    list(FIND floors ${floor} height)
    set(${result} ${height} PARENT_SCOPE)
endfunction()

set(mistakes "")
file(GLOB_RECURSE headers RELATIVE ${root} ${root}/*)
foreach(header IN LISTS headers)
    height_of(${header} own)
    if(own LESS 0)
        string(APPEND mistakes "${header}: stands on no floor\n")
        continue()
    endif()
    file(STRINGS ${root}/${header} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(include IN LISTS includes)
        if(include MATCHES "<constgrad/([^>]+)>")
            height_of(${CMAKE_MATCH_1} other)
            if(other LESS 0 OR other GREATER own)
                string(APPEND mistakes "${header}: must not include the higher ${CMAKE_MATCH_1}\n")
            endif()
        elseif(NOT include MATCHES "<(${standard})>" AND NOT header MATCHES "^host/")
            string(APPEND mistakes "${header}: must not have ${include}\n")
        endif()
    endforeach()
endforeach()
list(LENGTH headers count)
if(count EQUAL 0)
    set(mistakes "there are no headers in ${root}\n")
endif()
if(mistakes)
    message(FATAL_ERROR "\n${mistakes}")
endif()
message(STATUS "${count} headers keep to their floors")
