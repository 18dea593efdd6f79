// The corpus of tests/fuzz for sessions and scanners, replayed: seeds, and whatever the fuzzer has
// found.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "fuzz/config_target.h"

namespace tapesift::scanners {
namespace {

TEST(ConfigFuzzCorpus, HoldsForEveryFile)
{
    std::size_t files = 0;
    std::size_t read = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(TAPESIFT_SOURCE_DIR "/tests/fuzz/corpus/config")) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        EXPECT_EQ(configFault(text.str()), "") << entry.path();
        ++files;
        read +=
            scannerDefinitionFromJson(text.str()) || sessionConfigFromJson(text.str()) ? 1U : 0U;
    }
    EXPECT_GE(files, 9U);
    EXPECT_GE(read, 4U);
    EXPECT_LT(read, files);
}

} // namespace
} // namespace tapesift::scanners
