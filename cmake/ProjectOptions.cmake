# Language level, warnings and speed of the build: one interface target carries them all.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# -g1 keeps line numbers for backtraces and halves the time the compiler spends on debug data.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # The sloppiness lets ccache serve files that use a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_library(tapesift_options INTERFACE)
target_compile_options(tapesift_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough

    # Contracting a*b+c would give other bits on other processors; results must be the same anywhere.
    -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(tapesift_options INTERFACE
        -Wduplicated-cond -Wlogical-op -Wuseless-cast -Wsuggest-override -fpch-preprocess
        # GCC 12 sees it, at -O2, in the growth of every vector of tl::expected. AddressSanitizer
        # finds the real ones.
        -Wno-use-after-free)
    # In a unity build GCC takes every source for a header, whose classes others might see, and what
    # one source takes from std::chrono for something the local variables of others hide.
    if(CMAKE_UNITY_BUILD)
        target_compile_options(tapesift_options INTERFACE
            -Wno-subobject-linkage -Wno-shadow -Wshadow=local)
    endif()
endif()
if(TAPESIFT_WERROR)
    target_compile_options(tapesift_options INTERFACE -Werror)
endif()
target_compile_definitions(tapesift_options INTERFACE
    _GLIBCXX_ASSERTIONS
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    TAPESIFT_VERSION="${PROJECT_VERSION}")

if(TAPESIFT_SANITIZE)
    target_compile_options(tapesift_options INTERFACE
        -fsanitize=${TAPESIFT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${TAPESIFT_SANITIZE})
endif()
