#include "base/recycled_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <thread>

#include <fcntl.h>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::base {
namespace {

class RecycledFilesTest : public testing::Test
{
protected:
    std::unique_ptr<Directory> open() { return m_files.open(m_folder.path().string()).value(); }

    static Status put(Directory& directory, const std::string& name, std::string_view text)
    {
        return directory.replace(name, asBytes(text), Durability::Recycled);
    }

    std::string content(const std::string& name)
    {
        ReadBuffer buffer;
        return open()->read(name, buffer) ? std::string(buffer.text()) : "(none)";
    }

    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        const auto entries = open()->list().value();
        for (const DirectoryEntry& entry : entries)
            all.push_back(entry.name);
        std::sort(all.begin(), all.end());
        return all;
    }

    support::TemporaryFolder m_folder;
    RealFileSystem m_files;
};

TEST_F(RecycledFilesTest, ReplacesByLongerAndShorterContent)
{
    {
        const auto directory = open();
        for (const std::string_view text : {"first", "a longer second", "3rd", "", "fifth"}) {
            ASSERT_TRUE(put(*directory, "data", text));
            EXPECT_EQ(content("data"), text);
        }
        ASSERT_TRUE(put(*directory, "other", "x"));
        EXPECT_EQ(content("other"), "x");
        EXPECT_EQ(content("data"), "fifth");
    }
    EXPECT_EQ(names(), (std::vector<std::string>{"data", "other"})) << "no spare is left";
}

TEST_F(RecycledFilesTest, WritesTheSameTwoFilesInTurn)
{
    const auto directory = open();
    std::set<std::uint64_t> inodes;
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(put(*directory, "data", "x"));
        inodes.insert(directory->stamp("data")->inode);
    }
    EXPECT_EQ(inodes.size(), 2U);
}

TEST_F(RecycledFilesTest, KeepsTheRightsOfTheFile)
{
    namespace fs = std::filesystem;
    const auto directory = open();
    m_folder.write("data", "old");
    fs::permissions(m_folder.path() / "data", fs::perms::owner_read | fs::perms::owner_write);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(put(*directory, "data", "new"));
        EXPECT_EQ(fs::status(m_folder.path() / "data").permissions(),
                  fs::perms::owner_read | fs::perms::owner_write);
        ASSERT_TRUE(put(*directory, "other", "new"));
        EXPECT_NE(fs::status(m_folder.path() / "other").permissions(),
                  fs::perms::owner_read | fs::perms::owner_write);
    }
}

TEST_F(RecycledFilesTest, DoesNotTouchABackupByHardLinks)
{
    const auto directory = open();
    ASSERT_TRUE(put(*directory, "data", "one"));
    std::filesystem::create_hard_link(m_folder.path() / "data", m_folder.path() / "backup");
    for (const char* text : {"two", "three", "four"})
        ASSERT_TRUE(put(*directory, "data", text));
    EXPECT_EQ(content("backup"), "one");
    EXPECT_EQ(content("data"), "four");
}

TEST_F(RecycledFilesTest, DoesWithoutASpareThatSomebodyRemoved)
{
    const auto directory = open();
    ASSERT_TRUE(put(*directory, "data", "one"));
    ASSERT_TRUE(put(*directory, "data", "two"));
    const auto before = names();
    for (const std::string& name : before) {
        if (name.starts_with(".tmp-"))
            std::filesystem::remove(m_folder.path() / name);
    }
    ASSERT_TRUE(put(*directory, "data", "three"));
    EXPECT_EQ(content("data"), "three");
}

TEST_F(RecycledFilesTest, DoesNotFollowALinkThatStandsInForASpare)
{
    const auto directory = open();
    m_folder.write("victim", "precious");
    ASSERT_TRUE(put(*directory, "data", "one"));
    ASSERT_TRUE(put(*directory, "data", "two"));
    const auto before = names();
    for (const std::string& name : before) {
        if (!name.starts_with(".tmp-"))
            continue;
        std::filesystem::remove(m_folder.path() / name);
        std::filesystem::create_symlink("victim", m_folder.path() / name);
    }
    ASSERT_TRUE(put(*directory, "data", "three"));
    EXPECT_EQ(content("victim"), "precious");
    EXPECT_EQ(content("data"), "three");
}

TEST_F(RecycledFilesTest, TellsAFailureAndKeepsTheOldFile)
{
    const auto directory = open();
    ASSERT_TRUE(put(*directory, "data", "old"));
    std::filesystem::create_directory(m_folder.path() / "sub");
    EXPECT_EQ(put(*directory, "sub", "x").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(put(*directory, "none/data", "x").error().code, ErrorCode::NotFound);
    EXPECT_EQ(content("data"), "old");
    EXPECT_EQ(names(), (std::vector<std::string>{"data", "sub"}));
}

TEST_F(RecycledFilesTest, TwoInstancesReplaceTheSameFile)
{
    constexpr std::size_t kLength = 10'000;
    const auto work = [this](char letter) {
        const auto directory = open();
        for (int i = 0; i < 300; ++i)
            EXPECT_TRUE(put(*directory, "data", std::string(kLength, letter)));
    };
    {
        const std::jthread first(work, 'a');
        const std::jthread second(work, 'b');
    }
    const std::string last = content("data");
    EXPECT_TRUE(last == std::string(kLength, 'a') || last == std::string(kLength, 'b'));
    EXPECT_EQ(names(), std::vector<std::string>{"data"});
}

TEST_F(RecycledFilesTest, SetsAndTellsTimes)
{
    const auto directory = open();
    ASSERT_TRUE(put(*directory, "data", "x"));
    ASSERT_TRUE(directory->setModified("data", 1'700'000'000'123'000'000));
    EXPECT_EQ(directory->stamp("data")->modifiedNs, 1'700'000'000'123'000'000);
    // It was made, and so used, later than that.
    EXPECT_GT(directory->lastUsedNs("data").value(), 1'700'000'000'123'000'000);
    EXPECT_EQ(directory->setModified("none", 0).error().code, ErrorCode::NotFound);
    EXPECT_EQ(directory->lastUsedNs("none").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace tapesift::base
