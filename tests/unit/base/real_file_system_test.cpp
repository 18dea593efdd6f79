#include "tapesift/base/real_file_system.h"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tapesift/base/byte_io.h"

#include "support/temporary_folder.h"

namespace tapesift::base {

namespace {

class RealFileSystemTest : public testing::Test
{
protected:
    std::unique_ptr<Directory> open() { return files.open(folder.path().string()).value(); }

    support::TemporaryFolder folder;
    RealFileSystem files;
    ReadBuffer buffer;
};

} // namespace

TEST_F(RealFileSystemTest, ReadsAFileWithItsStamp)
{
    folder.write("a.csv", "hello");
    const auto directory = open();
    const FileStamp stamp = directory->read("a.csv", buffer).value();
    EXPECT_EQ(buffer.text(), "hello");
    EXPECT_EQ(stamp.size, 5u);
    EXPECT_EQ(directory->stamp("a.csv").value(), stamp);
}

TEST_F(RealFileSystemTest, ReadsAPart)
{
    folder.write("a.csv", "0123456789");
    const auto directory = open();
    ASSERT_TRUE(directory->readPart("a.csv", 7, 100, buffer));
    EXPECT_EQ(buffer.text(), "789");
    ASSERT_TRUE(directory->readPart("a.csv", 2, 3, buffer));
    EXPECT_EQ(buffer.text(), "234");
    ASSERT_TRUE(directory->readPart("a.csv", 50, 3, buffer));
    EXPECT_EQ(buffer.text(), "");
}

TEST_F(RealFileSystemTest, MissingThingsAreNotFound)
{
    EXPECT_EQ(files.open(folder.file("none")).error().code, ErrorCode::NotFound);
    const auto directory = open();
    EXPECT_EQ(directory->read("none", buffer).error().code, ErrorCode::NotFound);
    EXPECT_EQ(directory->stamp("none").error().code, ErrorCode::NotFound);
    EXPECT_TRUE(directory->remove("none"));
}

TEST_F(RealFileSystemTest, AFolderIsNoFile)
{
    std::filesystem::create_directory(folder.path() / "sub");
    EXPECT_EQ(open()->read("sub", buffer).error().code, ErrorCode::InvalidArgument);
}

TEST_F(RealFileSystemTest, ReplaceMakesANewFileWithNewContent)
{
    const std::string path = folder.write("settings.json", "old");
    const auto directory = open();
    const FileStamp before = directory->stamp("settings.json").value();
    for (const Durability durability : {Durability::Synced, Durability::Unsynced}) {
        ASSERT_TRUE(directory->replace("settings.json", asBytes("new one"), durability));
        ASSERT_TRUE(directory->read("settings.json", buffer));
        EXPECT_EQ(buffer.text(), "new one");
    }
    EXPECT_NE(directory->stamp("settings.json").value(), before);
    EXPECT_EQ(directory->list().value().size(), 1u) << "no temporary file is left";
}

TEST_F(RealFileSystemTest, ReplaceThatFailsLeavesTheOldFile)
{
    folder.write("data", "old");
    const auto directory = open();
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{1024, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    signal(SIGXFSZ, SIG_IGN);
    const Status status =
        directory->replace("data", asBytes(std::string(4096, 'x')), Durability::Unsynced);
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_EQ(status.error().code, ErrorCode::NoSpace);
    ASSERT_TRUE(directory->read("data", buffer));
    EXPECT_EQ(buffer.text(), "old");
    EXPECT_EQ(directory->list().value().size(), 1u);
}

TEST_F(RealFileSystemTest, APipeIsNeitherWaitedForNorReplaced)
{
    ASSERT_EQ(mkfifo(folder.file("pipe").c_str(), 0600), 0);
    const auto directory = open();
    // Would wait for a writer for ever.
    EXPECT_EQ(directory->read("pipe", buffer).error().code, ErrorCode::Corrupt);
    const int reader = ::open(folder.file("pipe").c_str(), O_RDONLY | O_NONBLOCK);
    EXPECT_TRUE(directory->replace("pipe", asBytes("hello"), Durability::Unsynced));
    char text[8] = {};
    EXPECT_EQ(::read(reader, text, sizeof text), 5);
    ::close(reader);
    EXPECT_TRUE(std::filesystem::is_fifo(folder.path() / "pipe"));
}

TEST_F(RealFileSystemTest, ReplaceKeepsTheRightsOfTheFile)
{
    namespace fs = std::filesystem;
    folder.write("secret", "old");
    fs::permissions(folder.path() / "secret", fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(open()->replace("secret", asBytes("new"), Durability::Unsynced));
    EXPECT_EQ(fs::status(folder.path() / "secret").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(RealFileSystemTest, CreateMakesParents)
{
    const auto directory = files.create(folder.file("a/b/c")).value();
    EXPECT_TRUE(directory->replace("x", asBytes("1"), Durability::Unsynced));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "a/b/c/x"));
}

TEST_F(RealFileSystemTest, ListTellsFoldersFromFiles)
{
    folder.write("file", "");
    std::filesystem::create_directory(folder.path() / "sub");
    auto entries = open()->list().value();
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_FALSE(entries[0].isDirectory);
    EXPECT_TRUE(entries[1].isDirectory);
}

TEST_F(RealFileSystemTest, RenameMoves)
{
    folder.write("a", "1");
    const auto directory = open();
    EXPECT_TRUE(directory->rename("a", "b"));
    EXPECT_TRUE(directory->stamp("b"));
    EXPECT_FALSE(directory->stamp("a"));
}

TEST(FileSystem, SplitPathFindsFolderAndName)
{
    EXPECT_EQ(splitPath("a/b/c.csv").folder, "a/b");
    EXPECT_EQ(splitPath("a/b/c.csv").name, "c.csv");
    EXPECT_EQ(splitPath("c.csv").folder, ".");
    EXPECT_EQ(splitPath("/c.csv").folder, "/");
    EXPECT_EQ(splitPath("a/b/").name, "b");
}

TEST_F(RealFileSystemTest, ReadTextFileReadsByPath)
{
    const std::string path = folder.write("list.txt", "AAPL\n");
    EXPECT_EQ(readTextFile(files, path).value(), "AAPL\n");
    EXPECT_EQ(readTextFile(files, path + "x").error().code, ErrorCode::NotFound);
}

} // namespace tapesift::base
