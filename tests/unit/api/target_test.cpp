#include "api/target.h"

namespace tapesift::api {

namespace {

using Words = std::vector<std::string>;

TEST(TargetTest, PartsAreDecodedAfterTheyAreSplit)
{
    const auto target = parseTarget("/api/scanner/symbol/BTC%2FUSDT?limit=5&signal=STRONG%5fBUY");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, (Words{"api", "scanner", "symbol", "BTC/USDT"}));
    EXPECT_EQ(target->query.at("limit"), "5");
    EXPECT_EQ(target->query.at("signal"), "STRONG_BUY");
}

TEST(TargetTest, WhatCannotBeReadIsRefused)
{
    for (const char* text :
         {"", "api", "*", "http://127.0.0.1/api", "/", "//", "/api/", "/%", "/%2", "/%zz", "/%+1",
          "/%-1", "/a%00", "/a%0d%0aX", "/%ff", "/a?x=%c3", "/a?x=1&x=2"})
        EXPECT_FALSE(parseTarget(text)) << text;
}

} // namespace
} // namespace tapesift::api
