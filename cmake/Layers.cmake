# A folder under src/ is a layer: the static library tapesift_<name>.
#
#   tapesift_add_layer(<name> USES <layers...> [LIBRARIES <third-party targets...>]
#                      [QT <third-party targets...>])
#
# USES is the row of the layer table in docs/architecture.md; .ci/check_layers keeps both equal to
# what the sources include. Every .cpp of the folder belongs to the layer. QT is for a layer whose
# classes are QObjects and whose public headers show Qt types: it runs moc, uic and rcc, and links
# the named targets for everyone who uses the layer. The forms of ui/ are found by name.
function(tapesift_add_layer name)
    cmake_parse_arguments(LAYER "" "" "USES;LIBRARIES;QT" ${ARGN})
    set(target tapesift_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target}
        PUBLIC ${CMAKE_SOURCE_DIR}/include
        PRIVATE ${CMAKE_SOURCE_DIR}/src)
    list(TRANSFORM LAYER_USES PREPEND tapesift_)
    target_link_libraries(${target}
        PUBLIC ${LAYER_USES} ${LAYER_QT}
        PRIVATE tapesift_options ${LAYER_LIBRARIES})
    if(LAYER_QT)
        file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/include/tapesift/${name}/*.h)
        target_sources(${target} PRIVATE ${headers})
        set_target_properties(${target} PROPERTIES
            AUTOMOC ON AUTOUIC ON AUTORCC ON AUTOUIC_SEARCH_PATHS ${CMAKE_SOURCE_DIR}/ui)
        target_precompile_headers(${target} PRIVATE ${everyday_headers} <QObject> <QString>)
    else()
        target_precompile_headers(${target} REUSE_FROM tapesift_headers)
    endif()
    set_property(GLOBAL APPEND PROPERTY TAPESIFT_LAYERS ${name})
endfunction()
