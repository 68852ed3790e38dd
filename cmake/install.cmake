# SPDX-License-Identifier: BSL-1.0
# Installs the headers and what find_package(constgrad) needs.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/constgrad)

install(TARGETS constgrad EXPORT constgrad-targets FILE_SET HEADERS)
install(EXPORT constgrad-targets NAMESPACE constgrad:: DESTINATION ${package_dir})

write_basic_package_version_file(constgrad-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(
    FILES ${PROJECT_SOURCE_DIR}/cmake/constgrad-config.cmake
          ${PROJECT_SOURCE_DIR}/cmake/constgrad_add_model.cmake
          ${PROJECT_SOURCE_DIR}/cmake/constgrad_embed_csv.cmake
          ${CMAKE_CURRENT_BINARY_DIR}/constgrad-config-version.cmake
    DESTINATION ${package_dir}
)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/constgrad)
