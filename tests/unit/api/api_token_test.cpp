#include "tapesift/api/api_token.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_folder.h"
#include "tapesift/base/system_random.h"

namespace tapesift::api {

namespace {

base::Status counting(std::span<std::byte> bytes)
{
    unsigned value = 0;
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(value++);
    return {};
}

class ApiTokenTest : public testing::Test
{
protected:
    std::string home() const { return folder.path().string(); }
    std::string file() const { return folder.file("api-token"); }

    support::TemporaryFolder folder;
};

TEST_F(ApiTokenTest, IsMadeOnceAndReadableByItsOwnerAlone)
{
    const auto made = loadOrMakeToken(home(), counting);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->reveal(), "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    struct stat info
    {
    };
    ASSERT_EQ(::stat(file().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    const auto read = loadOrMakeToken(home(), base::fillRandom);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->reveal(), made->reveal());
}

TEST_F(ApiTokenTest, EachHomeHasAnother)
{
    const support::TemporaryFolder other;
    const auto one = loadOrMakeToken(home(), base::fillRandom);
    const auto two = loadOrMakeToken(other.path().string(), base::fillRandom);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->reveal().size(), 64u);
    EXPECT_NE(one->reveal(), two->reveal());
}

TEST_F(ApiTokenTest, AFileThatOthersMayReadIsRefused)
{
    ASSERT_TRUE(loadOrMakeToken(home(), counting));
    for (const mode_t mode : {0644u, 0640u, 0604u, 0620u, 0601u}) {
        ASSERT_EQ(::chmod(file().c_str(), mode), 0);
        const auto refused = loadOrMakeToken(home(), counting);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, base::ErrorCode::PermissionDenied);
        EXPECT_EQ(refused.error().message,
                  file() + " is not used, because others than you may read it.");
        EXPECT_EQ(refused.error().suggestion,
                  "Remove it with 'rm " + file() + "'; a new one is then made.");
    }
}

TEST_F(ApiTokenTest, ALinkAndSomethingElseAreRefused)
{
    const std::string target = folder.write("other", std::string(64, 'a'));
    ASSERT_EQ(::chmod(target.c_str(), 0600), 0);
    std::filesystem::create_symlink(target, file());
    EXPECT_EQ(loadOrMakeToken(home(), counting).error().code, base::ErrorCode::PermissionDenied);
    std::filesystem::remove(file());
    std::filesystem::create_directory(file());
    EXPECT_EQ(loadOrMakeToken(home(), counting).error().code, base::ErrorCode::PermissionDenied);
    std::filesystem::remove(file());
    for (const std::string& content :
         {std::string(), std::string("short"), std::string(64, 'G'), std::string(65, 'a')}) {
        folder.write("api-token", content);
        ASSERT_EQ(::chmod(file().c_str(), 0600), 0);
        EXPECT_EQ(loadOrMakeToken(home(), counting).error().code, base::ErrorCode::Corrupt);
    }
}

TEST_F(ApiTokenTest, WithoutRandomNumbersThereIsNone)
{
    const auto token = loadOrMakeToken(home(), [](std::span<std::byte>) -> base::Status {
        return base::Error{base::ErrorCode::Unavailable, "None.", {}, {}};
    });
    EXPECT_FALSE(token);
    EXPECT_FALSE(std::filesystem::exists(file()));
}

} // namespace
} // namespace tapesift::api
