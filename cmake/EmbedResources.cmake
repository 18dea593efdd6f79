# Turns text files into a C++ source that holds them, so that the program needs no data folder.
#
#   tapesift_embed(<target> <header-namespace> <function> <files...>)
#
# The target gets a generated source defining
#   std::string_view tapesift::<namespace>::<function>(std::string_view fileName)
# which gives the content, or an empty view for an unknown name.
function(tapesift_embed target space function)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_${function}.cpp)
    set(body "")
    foreach(file ${ARGN})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        file(READ "${file}" content)
        get_filename_component(name "${file}" NAME)
        # Raw strings have a length limit in compilers; pieces of 8,000 characters stay below it.
        set(pieces "")
        string(LENGTH "${content}" length)
        set(at 0)
        while(at LESS length)
            string(SUBSTRING "${content}" ${at} 8000 piece)
            string(APPEND pieces "R\"~~~(${piece})~~~\"\n")
            math(EXPR at "${at} + 8000")
        endwhile()
        string(APPEND body "    if (fileName == \"${name}\")\n        return ${pieces};\n")
    endforeach()
    file(CONFIGURE OUTPUT ${output} CONTENT
"// Generated from the files in resources/.
#include <string_view>
namespace tapesift::${space} {
std::string_view ${function}(std::string_view fileName);
std::string_view ${function}(std::string_view fileName)
{
${body}    return {};
}
} // namespace tapesift::${space}
" @ONLY)
    target_sources(${target} PRIVATE ${output})
endfunction()
