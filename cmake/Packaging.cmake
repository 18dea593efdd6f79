# Where each file goes, and the .deb and .tar.gz made of them. docs/packaging.md tells more.
include(GNUInstallDirs)

# The day of the version in project(): in the manual page, the metainfo and Debian's changelog.
set(TAPESIFT_RELEASE_DATE 2026-11-27)
set(TAPESIFT_MAINTAINER "The Tapesift authors <maintainers@tapesift.invalid>" CACHE STRING
    "Who answers for the package: Name <address>")

set(package_folder ${CMAKE_SOURCE_DIR}/packaging)
set(pages_folder ${CMAKE_BINARY_DIR}/package-files)
file(MAKE_DIRECTORY ${pages_folder})
set(package_files "")

# tapesift_page(<output> <arguments of tapesift_print_page...>)
function(tapesift_page output)
    add_custom_command(
        OUTPUT ${pages_folder}/${output}
        COMMAND tapesift_print_page ${ARGN} > ${pages_folder}/${output}
        DEPENDS tapesift_print_page
        COMMENT "Writing ${output}"
        VERBATIM)
    set(package_files ${package_files} ${pages_folder}/${output} PARENT_SCOPE)
endfunction()

# tapesift_gzip(<source> <output>): as Debian wants it, without name and time.
function(tapesift_gzip source output)
    add_custom_command(
        OUTPUT ${pages_folder}/${output}
        COMMAND gzip -9nc ${source} > ${pages_folder}/${output}
        DEPENDS ${source}
        COMMENT "Compressing ${output}"
        VERBATIM)
    set(package_files ${package_files} ${pages_folder}/${output} PARENT_SCOPE)
endfunction()

install(TARGETS tapesift RUNTIME)

# What the program says of itself.
tapesift_page(tapesift.1 manual ${TAPESIFT_RELEASE_DATE})
tapesift_gzip(${pages_folder}/tapesift.1 tapesift.1.gz)
install(FILES ${pages_folder}/tapesift.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
tapesift_page(completion.bash bash)
tapesift_page(completion.zsh zsh)
tapesift_page(completion.fish fish)
install(FILES ${pages_folder}/completion.bash RENAME tapesift
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${pages_folder}/completion.zsh RENAME _tapesift
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${pages_folder}/completion.fish RENAME tapesift.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# What desktops show.
if(TAPESIFT_GUI)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    set(icon ${CMAKE_SOURCE_DIR}/resources/icons/tapesift.svg)
    install(FILES ${icon} DESTINATION ${icons}/scalable/apps)
    foreach(size 16 24 32 48 64 128 256 512)
        set(picture ${pages_folder}/tapesift-${size}.png)
        add_custom_command(
            OUTPUT ${picture}
            COMMAND tapesift_render_icon ${icon} ${size} ${picture}
            DEPENDS tapesift_render_icon ${icon}
            COMMENT "Drawing the icon of ${size} pixels"
            VERBATIM)
        list(APPEND package_files ${picture})
        install(FILES ${picture} RENAME tapesift.png DESTINATION ${icons}/${size}x${size}/apps)
    endforeach()
    install(FILES ${package_folder}/tapesift.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    set(metainfo org.tapesift.tapesift.metainfo.xml)
    configure_file(${package_folder}/metainfo.xml.in ${pages_folder}/${metainfo} @ONLY)
    install(FILES ${pages_folder}/${metainfo} DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
endif()

# What people read.
install(FILES README.md ${package_folder}/copyright resources/third-party-notices.txt
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
tapesift_gzip(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog.gz)
install(FILES ${pages_folder}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_NAME tapesift)
set(CPACK_PACKAGE_VENDOR "The Tapesift authors")
set(CPACK_PACKAGE_CONTACT "${TAPESIFT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "market scanner that explains its numbers")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/packages)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Tapesift scans a market: thousands of symbols in, a verdict for each out,
with its reasons. It fetches what is missing of the prices or reads files that
are there, works out 28 indicators, analyses each symbol in depth, and keeps
every result. A scan can be paused, closed or killed and goes on to the very
same result.
.
Scanners can be written as formulas, run on a schedule and backtested. There
is a window and a command line. No server, no account, no telemetry.")
# SHLIBDEPS finds the libraries that the program is linked with, and Qt's plug-ins for X11 and SVG
# with them. It cannot see fonts, data and what is loaded while running.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata, ca-certificates")
if(TAPESIFT_GUI)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", fonts-inter, fonts-roboto-unhinted")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-noto-cjk")
endif()
include(CPack)

# Debian's own changelog. Beside the program's: a package may be made anew of the same release.
set(CPACK_DEBIAN_PACKAGE_VERSION ${PROJECT_VERSION})
execute_process(COMMAND date -u -d ${TAPESIFT_RELEASE_DATE} "+%a, %d %b %Y %H:%M:%S +0000"
    OUTPUT_VARIABLE TAPESIFT_CHANGELOG_DATE OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
configure_file(${package_folder}/changelog.in ${pages_folder}/changelog @ONLY)
tapesift_gzip(${pages_folder}/changelog changelog.Debian.gz)
install(FILES ${pages_folder}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

add_custom_target(package_files ALL DEPENDS ${package_files})
