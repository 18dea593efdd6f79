#include "tapesift/net/http_message.h"

#include <gtest/gtest.h>

namespace tapesift::net {

TEST(HttpResponse, FindsAHeaderInAnyCase)
{
    const HttpResponse response{
        200, {{"X-MBX-USED-WEIGHT-1M", "42"}, {"x-mbx-used-weight-1m", "43"}, {"Empty", ""}}, ""};
    EXPECT_EQ(response.header("x-mbx-used-weight-1m"), "42");
    EXPECT_EQ(response.header("EMPTY"), "");
    EXPECT_EQ(response.header("X-MBX-USED-WEIGHT"), std::nullopt);
}

TEST(PercentEncode, LeavesUnreservedCharactersAlone)
{
    EXPECT_EQ(percentEncode("AZaz09-_.~"), "AZaz09-_.~");
    EXPECT_EQ(percentEncode(""), "");
}

TEST(PercentEncode, EncodesEverythingElse)
{
    EXPECT_EQ(percentEncode("^GSPC"), "%5EGSPC");
    EXPECT_EQ(percentEncode("EURUSD=X"), "EURUSD%3DX");
    EXPECT_EQ(percentEncode("BTC/USDT"), "BTC%2FUSDT");
    EXPECT_EQ(percentEncode("a b&c+d%"), "a%20b%26c%2Bd%25");
    EXPECT_EQ(percentEncode("\xE5\xB8\x81"), "%E5%B8%81"); // 币
    EXPECT_EQ(percentEncode(std::string_view("\0\r\n\x7f\xff", 5)), "%00%0D%0A%7F%FF");
}

} // namespace tapesift::net
