# SPDX-License-Identifier: BSL-1.0
include(${CMAKE_CURRENT_LIST_DIR}/constgrad-targets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/constgrad_add_model.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/constgrad_embed_csv.cmake)
