# The headers nearly every source reads, compiled once for many targets: done for each of them it
# would take 100 MB and some seconds of processor time apiece. A target asks for them with
#
#   target_precompile_headers(<target> REUSE_FROM tapesift_<library|program|test>_headers)
set(everyday_headers
    <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <memory> <optional> <span> <string>
    <string_view> <vector> <tl/expected.hpp> <fmt/core.h>)

# tapesift_compile_headers(<target> [PROGRAM] [LIBRARIES <targets...>] [MORE <headers...>])
#
# PROGRAM is for sources of programs: GCC compiles them with -fPIE, and libraries with -fPIC.
function(tapesift_compile_headers target)
    cmake_parse_arguments(HEADERS "PROGRAM" "" "LIBRARIES;MORE" ${ARGN})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(${target} OBJECT ${source})
    target_link_libraries(${target} PRIVATE
        tl::expected fmt::fmt Threads::Threads ${HEADERS_LIBRARIES} tapesift_options)
    if(HEADERS_PROGRAM)
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE ${CMAKE_CXX_COMPILE_OPTIONS_PIE})
    endif()
    target_precompile_headers(${target} PRIVATE ${everyday_headers} ${HEADERS_MORE})
endfunction()

tapesift_compile_headers(tapesift_library_headers)
tapesift_compile_headers(tapesift_program_headers PROGRAM)
