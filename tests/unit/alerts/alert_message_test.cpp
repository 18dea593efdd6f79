#include "tapesift/alerts/alert_message.h"

#include <gtest/gtest.h>

#include "tapesift/base/utc_time.h"

namespace tapesift::alerts {

namespace {

AlertEvent event(const std::string& symbol, const std::string& what)
{
    AlertEvent made;
    made.symbol = symbol;
    made.what = what;
    return made;
}

// A digest of `total` symbols of which the first `kept` are there: "S0 up", "S1 up", ...
AlertMessage digest(std::size_t kept, std::size_t total)
{
    AlertMessage message;
    message.title = "Movers";
    message.isDigest = true;
    message.total = total;
    for (std::size_t i = 0; i < kept; ++i)
        message.events.push_back(event("S" + std::to_string(i), "up"));
    return message;
}

constexpr std::size_t kNoLimit = std::string::npos;

} // namespace

TEST(AlertMessage, TellsWhatIsKnownOfASymbol)
{
    AlertMessage message;
    message.title = "Round";
    message.total = 1;
    message.events = {event("AAPL", "crosses above 200")};
    EXPECT_EQ(headline(message, 5), "Round: AAPL crosses above 200");
    EXPECT_EQ(bodyText(message, 5, kNoLimit, TextMeasure::Bytes), "AAPL crosses above 200");
    message.events.front().price = 200.5;
    message.events.front().signal = "STRONG_BUY";
    message.events.front().strength = 71.6;
    message.events.front().score = 80.2;
    EXPECT_EQ(bodyText(message, 5, kNoLimit, TextMeasure::Bytes),
              "AAPL crosses above 200 (price 200.5, STRONG_BUY 72, score 80)");
}

TEST(AlertMessage, ADigestNamesTheTop)
{
    EXPECT_EQ(headline(digest(14, 14), 5), "Movers: 14 new, top 5");
    EXPECT_EQ(headline(digest(14, 14), 50), "Movers: 14 new");
    EXPECT_EQ(headline(digest(50, 10'000), 50), "Movers: 10,000 new, top 50");
    AlertMessage held = digest(2, 2);
    held.wasHeldBack = true;
    EXPECT_EQ(headline(held, 5), "Movers: 2 in quiet hours");
    EXPECT_EQ(bodyText(digest(3, 14), 2, kNoLimit, TextMeasure::Bytes),
              "S0 up\nS1 up\n… and 12 more");
    EXPECT_EQ(bodyText(digest(2, 2), 5, kNoLimit, TextMeasure::Bytes), "S0 up\nS1 up");
}

// Two lines are "S0 up\nS1 up" (11 characters), with "\n… and 12 more" (14 characters, 16 bytes:
// the sign takes three) 25 or 27. One line less is 5 + 14 = 19 or 21 and counts 13.
TEST(AlertMessage, IsCutToTheLimitAtALine)
{
    const AlertMessage message = digest(14, 14);
    EXPECT_EQ(bodyText(message, 50, 25, TextMeasure::Characters), "S0 up\nS1 up\n… and 12 more");
    EXPECT_EQ(bodyText(message, 50, 24, TextMeasure::Characters), "S0 up\n… and 13 more");
    EXPECT_EQ(bodyText(message, 50, 27, TextMeasure::Bytes), "S0 up\nS1 up\n… and 12 more");
    EXPECT_EQ(bodyText(message, 50, 26, TextMeasure::Bytes), "S0 up\n… and 13 more");
    EXPECT_EQ(bodyText(message, 50, 18, TextMeasure::Characters), "… and 14 more");
    EXPECT_EQ(bodyText(message, 50, 3, TextMeasure::Characters), "… …");
}

// "𝄞" is one character, two units of UTF-16, four bytes.
TEST(AlertMessage, CountsAsTheServiceDoes)
{
    AlertMessage message;
    message.total = 1;
    message.events = {event("AB", "𝄞𝄞𝄞")};
    EXPECT_EQ(bodyText(message, 5, 6, TextMeasure::Characters), "AB 𝄞𝄞𝄞");
    EXPECT_EQ(bodyText(message, 5, 9, TextMeasure::Utf16Units), "AB 𝄞𝄞𝄞");
    EXPECT_EQ(bodyText(message, 5, 8, TextMeasure::Utf16Units), "AB 𝄞𝄞…");
    EXPECT_EQ(bodyText(message, 5, 15, TextMeasure::Bytes), "AB 𝄞𝄞𝄞");
    EXPECT_EQ(bodyText(message, 5, 14, TextMeasure::Bytes), "AB 𝄞𝄞…");
    EXPECT_EQ(bodyText(message, 5, 5, TextMeasure::Characters), "AB 𝄞…");
}

TEST(AlertMessage, ReadsBackAsTheSame)
{
    AlertMessage message = digest(3, 14);
    message.rule = "movers";
    message.kind = RuleKind::PriceMoves;
    message.at = base::UtcTime{std::chrono::milliseconds{1'795'000'000'123}};
    message.wasHeldBack = true;
    message.sound = "bell";
    message.events[0].price = 0.1;
    message.events[0].weight = 5.5;
    message.events[1].signal = "BUY";
    const auto read = messageFromJson(toJson(message));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(*read, message);
    for (const char* text : {"", "{}", "[]", R"({"events": 5})", R"({"events": [5], "at": 1,
         "total": 1, "kind": "price_moves"})"}) {
        const auto damaged = messageFromJson(text);
        ASSERT_FALSE(damaged) << text;
        EXPECT_EQ(damaged.error().code, base::ErrorCode::Corrupt);
    }
}

} // namespace tapesift::alerts
