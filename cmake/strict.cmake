# SPDX-License-Identifier: BSL-1.0
# The warnings that our own sources are compiled with; consumers never see these targets.
set(strict_flags
    -Wall -Wextra -Wpedantic -Werror
    -Wcast-qual -Wconversion -Wextra-semi -Wfloat-conversion -Wimplicit-fallthrough -Wmissing-declarations
    -Wnon-virtual-dtor -Wnull-dereference -Wold-style-cast -Woverloaded-virtual -Wshadow -Wundef
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND strict_flags -Wuseless-cast)
endif()
# What the headers bear on top, while tests go easier: in them, equal numbers mean equal numbers.
set(strictest_flags ${strict_flags} -Wdouble-promotion -Wfloat-equal -Wsign-conversion)

# scenario/ is shared by tests and static checks: #include <scenario/linalg/product.hpp>
add_library(strict INTERFACE)
target_compile_options(strict INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${strict_flags}>")
target_link_libraries(strict INTERFACE constgrad::constgrad)
target_include_directories(strict INTERFACE ${PROJECT_SOURCE_DIR}/tests)

add_library(strictest INTERFACE)
target_compile_options(
    strictest INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${strictest_flags}>"
                        "$<$<COMPILE_LANGUAGE:C>:-Wall;-Wextra;-Wpedantic;-Werror;-Wmissing-prototypes>"
)
target_link_libraries(strictest INTERFACE constgrad::constgrad)
target_include_directories(strictest SYSTEM INTERFACE ${PROJECT_SOURCE_DIR}/tests)
