# Compiles translation files and puts them into a library.
#
#   tapesift_add_translations(<target> <ts-files...>)
#
# Each x.ts becomes ":/translations/x.qm". The library calls Q_INIT_RESOURCE(translations) before it
# reads them. scripts/update-translations brings the .ts files up to date with the sources.
function(tapesift_add_translations target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
    set(compiled "")
    set(entries "")
    foreach(source ${ARGN})
        get_filename_component(stem ${source} NAME_WE)
        add_custom_command(
            OUTPUT ${folder}/${stem}.qm
            COMMAND Qt6::lrelease -silent ${source} -qm ${folder}/${stem}.qm
            DEPENDS ${source}
            COMMENT "Compiling ${stem}.ts"
            VERBATIM)
        list(APPEND compiled ${folder}/${stem}.qm)
        string(APPEND entries "        <file>${stem}.qm</file>\n")
    endforeach()
    file(CONFIGURE OUTPUT ${folder}/translations.qrc CONTENT
"<RCC>
    <qresource prefix=\"/translations\">
${entries}    </qresource>
</RCC>
" @ONLY)
    # By hand: AUTORCC wants the listed files to be there before the build.
    add_custom_command(
        OUTPUT ${folder}/qrc_translations.cpp
        COMMAND Qt6::rcc --name translations --output ${folder}/qrc_translations.cpp
                ${folder}/translations.qrc
        DEPENDS ${folder}/translations.qrc ${compiled}
        COMMENT "Embedding the translations"
        VERBATIM)
    target_sources(${target} PRIVATE ${folder}/qrc_translations.cpp)
    set_source_files_properties(${folder}/qrc_translations.cpp PROPERTIES SKIP_AUTOGEN ON)
endfunction()
