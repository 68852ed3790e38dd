# SPDX-License-Identifier: BSL-1.0
# Installs the headers and what find_package(constgrad) and pkg-config need.
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

# pkg-config finds the headers from where constgrad.pc lies, so that what is installed may be moved.
set(pc_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)
if(IS_ABSOLUTE "${CMAKE_INSTALL_DATADIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
    set(pc_prefix ${CMAKE_INSTALL_PREFIX})
    set(pc_includedir ${CMAKE_INSTALL_FULL_INCLUDEDIR})
else()
    file(RELATIVE_PATH up /${pc_dir} /)
    string(REGEX REPLACE "/$" "" up "${up}")
    set(pc_prefix \${pcfiledir}/${up})
    set(pc_includedir \${prefix}/${CMAKE_INSTALL_INCLUDEDIR})
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/constgrad.pc.in ${CMAKE_CURRENT_BINARY_DIR}/constgrad.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/constgrad.pc DESTINATION ${pc_dir})

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/constgrad)
