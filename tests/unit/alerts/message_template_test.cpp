#include "alerts/message_template.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::alerts {

namespace {

AlertMessage message()
{
    AlertMessage made;
    made.rule = "apple-200";
    made.title = "Apple \"200\"";
    made.kind = RuleKind::PriceCrosses;
    made.at = base::parseUtc("2026-11-23T15:00:00Z").value();
    made.total = 2;
    made.isDigest = true;
    made.events.push_back({"AAPL", "crosses above 200", 201.5, 72, kUnknownNumber, "BUY", 1});
    made.events.push_back({"BRK.B", "crosses above 200", 202, 10, 55, "NEUTRAL", 1});
    return made;
}

std::string filled(const std::string& text, const std::string& type = "application/json")
{
    const auto made = MessageTemplate::parse(text, type);
    EXPECT_TRUE(made) << describe(made.error());
    return made ? made->fill(message()) : std::string();
}

std::string problemOfTemplate(const std::string& text)
{
    const auto made = MessageTemplate::parse(text, "application/json");
    return made ? "none" : made.error().message;
}

} // namespace

TEST(MessageTemplate, EscapesWithinQuotesAndMakesValuesOutsideOfThem)
{
    EXPECT_EQ(filled(R"({"a": "x {{name}} y", "b": {{name}}})"),
              R"({"a": "x Apple \"200\" y", "b": "Apple \"200\""})");
    EXPECT_EQ(filled(R"({"p": {{price}}, "s": {{score}}, "n": {{count}}, "t": "{{score}}"})"),
              R"({"p": 201.5, "s": null, "n": 2, "t": ""})");
    EXPECT_EQ(filled(R"({"all": {{ symbols }}, "list": "{{symbols}}"})"),
              R"({"all": ["AAPL","BRK.B"], "list": "AAPL, BRK.B"})");
    EXPECT_EQ(filled(R"({"q\"": {{symbol}}, "e": "{{time}}"})"),
              R"({"q\"": "AAPL", "e": "2026-11-23T15:00:00Z"})");
}

TEST(MessageTemplate, TheUsualBodySaysEverything)
{
    const auto json = nlohmann::json::parse(filled(""));
    EXPECT_EQ(json["rule"], "apple-200");
    EXPECT_EQ(json["count"], 2);
    EXPECT_EQ(json["symbols"], (std::vector<std::string>{"AAPL", "BRK.B"}));
    EXPECT_EQ(json["events"][0]["symbol"], "AAPL");
    EXPECT_EQ(json["events"][0]["price"], 201.5);
    EXPECT_TRUE(json["events"][0]["score"].is_null());
    EXPECT_EQ(json["events"][1]["score"], 55);
}

TEST(MessageTemplate, OtherTextsAreFilledInAsTheyAre)
{
    EXPECT_EQ(filled("{{name}}: {{symbols}} at {{price}}", "text/plain"),
              "Apple \"200\": AAPL, BRK.B at 201.5");
}

TEST(MessageTemplate, SaysWhatIsWrong)
{
    EXPECT_EQ(problemOfTemplate(R"({"a": {{sybmol}}})"), "there is no variable \"sybmol\"");
    EXPECT_EQ(problemOfTemplate(R"({"a": "{{symbol"})"), "a {{ has no }}");
    EXPECT_TRUE(
        problemOfTemplate(R"({"a": {{symbol}}, })").starts_with("filled in, it is no JSON"));
    EXPECT_EQ(problemOfTemplate(R"({"a": {{price}}})"), "none");
    // Good with a price, but not where it is null.
    EXPECT_TRUE(problemOfTemplate(R"({"a": 1{{price}}})").starts_with("filled in, it is no JSON"));
}

} // namespace tapesift::alerts
