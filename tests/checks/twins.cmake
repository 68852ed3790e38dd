# SPDX-License-Identifier: BSL-1.0
# Each header include/constgrad/<floor>/<entity>.hpp has a test and a static check of its own name:
#   cmake [-D ROOT=.] -P twins.cmake
cmake_minimum_required(VERSION 3.25)

# The exceptions, each with its reason.
set(static_checks/layer/dense_sample.cpp "is for run time alone; static_checks/network/forward.cpp has the same sums")
set(static_checks/layer/dense_in_registers.cpp "is for run time alone; static_checks/layer/dense_kernels.cpp has its sums")
set(static_checks/linalg/tree_sums.cpp "is for run time alone; static_checks/linalg/reduction.cpp has its sums")
set(static_checks/simd/shuffle.cpp "is for run time alone")
set(static_checks/simd/transpose.cpp "is for run time alone")
set(static_checks/host/csv.cpp "reads text at run time, with an operating system")

if(NOT ROOT)
    set(ROOT ${CMAKE_CURRENT_LIST_DIR}/../..)
endif()
file(REAL_PATH ${ROOT} root)

set(mistakes "")
file(GLOB_RECURSE headers RELATIVE ${root}/include/constgrad ${root}/include/constgrad/*.hpp)
list(FILTER headers EXCLUDE REGEX "/detail/")
foreach(header IN LISTS headers)
    string(REGEX REPLACE "hpp$" "cpp" source ${header})
    foreach(twin tests/${source} static_checks/${source})
        if(NOT EXISTS ${root}/${twin} AND NOT DEFINED ${twin})
            string(APPEND mistakes "${header}: there is no ${twin}\n")
        elseif(EXISTS ${root}/${twin} AND DEFINED ${twin})
            string(APPEND mistakes "${header}: ${twin} exists, so it is no exception any more\n")
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
message(STATUS "${count} headers have their twins")
