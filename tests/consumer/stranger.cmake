# SPDX-License-Identifier: BSL-1.0
# What the three strangers have in common: target names that must stay free, and one program.
add_custom_target(tests)
add_custom_target(demo)
add_library(strict INTERFACE)

add_executable(stranger ../main.cpp)
target_link_libraries(stranger PRIVATE constgrad::constgrad)
constgrad_embed_csv(stranger NAME flowers FILE ../flowers.csv TARGET species)
