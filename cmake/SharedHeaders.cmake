# The headers nearly every source reads, compiled once for many targets: done for each of them it
# would take 100 MB and some seconds of processor time apiece. A target asks for them with
#
#   target_precompile_headers(<target> REUSE_FROM tapesift_headers)
#
# Layers and tests made of QObjects compile their own, with Qt's headers in it.
set(everyday_headers
    <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <memory> <optional> <span> <string>
    <string_view> <vector> <tl/expected.hpp> <fmt/core.h>)

# tapesift_compile_headers(<target> [LIBRARIES <targets...>] [MORE <headers...>])
function(tapesift_compile_headers target)
    cmake_parse_arguments(HEADERS "" "" "LIBRARIES;MORE" ${ARGN})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(${target} OBJECT ${source})
    target_link_libraries(${target} PRIVATE
        tl::expected fmt::fmt Threads::Threads ${HEADERS_LIBRARIES} tapesift_options)
    target_precompile_headers(${target} PRIVATE ${everyday_headers} ${HEADERS_MORE})
endfunction()

tapesift_compile_headers(tapesift_headers)
