#include "tapesift/base/log.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace tapesift::base {

namespace {

std::string contentOf(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

} // namespace

TEST(Log, WritesLinesFromItsLevelUpwards)
{
    const support::TemporaryFolder folder;
    FileLogOptions options;
    options.path = folder.file("logs/tapesift.log");
    {
        const auto log = openFileLog(options);
        log->info("scan {} of {}", 3, "AAPL");
        log->debug("not this");
        EXPECT_FALSE(log->isEnabled(LogLevel::Debug));
    }
    const std::string text = contentOf(options.path);
    EXPECT_NE(text.find("info    scan 3 of AAPL"), std::string::npos) << text;
    EXPECT_EQ(text.find("not this"), std::string::npos);
}

TEST(Log, RotatesAndKeepsTheGivenNumberOfFiles)
{
    const support::TemporaryFolder folder;
    FileLogOptions options;
    options.path = folder.file("t.log");
    options.maxBytes = 1000;
    options.maxFiles = 2;
    {
        const auto log = openFileLog(options);
        for (int i = 0; i < 200; ++i)
            log->info("line {} with some more text to fill the file", i);
    }
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        EXPECT_LE(entry.file_size(), 1100u);
        ++count;
    }
    EXPECT_EQ(count, 3u);
}

TEST(Log, AFolderThatCannotBeMadeIsNoError)
{
    const support::TemporaryFolder folder;
    folder.write("file", "");
    FileLogOptions options;
    options.path = folder.file("file/t.log");
    openFileLog(options)->error("goes nowhere");
}

} // namespace tapesift::base
