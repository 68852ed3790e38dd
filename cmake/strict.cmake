# SPDX-License-Identifier: BSL-1.0
# The warnings that our own tests are compiled with; consumers never see this target.
set(strict_flags -Wall -Wextra -Wconversion -Wshadow -Wpedantic -Werror)
add_library(strict INTERFACE)
target_compile_options(strict INTERFACE ${strict_flags})
target_link_libraries(strict INTERFACE constgrad::constgrad)
# scenario/ is shared by tests and static checks: #include <scenario/linalg/product.hpp>
target_include_directories(strict INTERFACE ${PROJECT_SOURCE_DIR}/tests)
