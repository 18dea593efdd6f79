// The corpus of tests/fuzz, replayed: seeds, and whatever the fuzzer has found.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "fuzz/formula_target.h"

namespace tapesift::formula {
namespace {

TEST(FuzzCorpus, HoldsForEveryFile)
{
    std::size_t files = 0;
    std::size_t compiled = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(TAPESIFT_SOURCE_DIR "/tests/fuzz/corpus/formula")) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        EXPECT_EQ(formulaFault(text.str()), "") << entry.path();
        ++files;
        compiled += Program::compile(text.str()) ? 1U : 0U;
    }
    EXPECT_GE(files, 30U);
    EXPECT_GE(compiled, 15U);
    EXPECT_LT(compiled, files);
}

} // namespace
} // namespace tapesift::formula
