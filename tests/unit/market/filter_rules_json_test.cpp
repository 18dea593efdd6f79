#include <gtest/gtest.h>

#include "tapesift/market/filter_rules.h"

namespace tapesift::market {
namespace {

std::string messageOf(std::string_view json)
{
    const auto rules = filterRulesFromJson(json);
    return rules ? "" : rules.error().message;
}

TEST(FilterRulesJson, ReadsWhatItWrites)
{
    FilterRules rules;
    rules.etf = true;
    rules.priceBelow = 0.1;
    rules.tooFewBars = 200;
    rules.liquidSectorsFirst = true;
    EXPECT_EQ(filterRulesFromJson(toJson(rules)), rules);
    EXPECT_EQ(filterRulesFromJson(toJson(noRules())), noRules());
    EXPECT_EQ(filterRulesFromJson(toJson(smartRules())), smartRules());
}

TEST(FilterRulesJson, WhatAFileDoesNotNameStaysAsItIs)
{
    const auto rules = filterRulesFromJson(R"({"version": 1, "priceBelow": 2, "etf": true})");
    ASSERT_TRUE(rules);
    FilterRules expected = smartRules();
    expected.priceBelow = 2;
    expected.etf = true;
    EXPECT_EQ(*rules, expected);
    EXPECT_EQ(filterRulesFromJson("{}"), smartRules());
}

TEST(FilterRulesJson, ThresholdsAreSwitchedOff)
{
    const auto rules =
        filterRulesFromJson(R"({"priceBelow": 0, "dollarVolumeBelow": false, "tooFewBars": null})");
    ASSERT_TRUE(rules);
    EXPECT_FALSE(isOn(*rules, FilterRule::PriceBelow));
    EXPECT_FALSE(isOn(*rules, FilterRule::DollarVolumeBelow));
    EXPECT_FALSE(isOn(*rules, FilterRule::TooFewBars));
}

TEST(FilterRulesJson, ErrorsNameTheKey)
{
    EXPECT_EQ(messageOf(R"({"priceBelw": 2})"), "The filter has no rule \"priceBelw\".");
    EXPECT_EQ(filterRulesFromJson(R"({"priceBelw": 2})").error().suggestion,
              "Did you mean \"priceBelow\"?");
    EXPECT_EQ(messageOf(R"({"priceBelow": -2})"),
              "\"priceBelow\" must be a number between 0 and 1000000.");
    EXPECT_EQ(messageOf(R"({"priceBelow": true})"),
              "\"priceBelow\" must be a number between 0 and 1000000.");
    EXPECT_EQ(messageOf(R"({"tooFewBars": 1.5})"),
              "\"tooFewBars\" must be a whole number between 0 and 100000.");
    EXPECT_EQ(messageOf(R"({"tooFewBars": 1e300})"),
              "\"tooFewBars\" must be a whole number between 0 and 100000.");
    EXPECT_EQ(messageOf(R"({"warrant": 1})"), "\"warrant\" must be true or false.");
    EXPECT_EQ(messageOf(R"({"liquidSectorsFirst": "yes"})"),
              "\"liquidSectorsFirst\" must be true or false.");
}

TEST(FilterRulesJson, RefusesWhatIsNoFilter)
{
    for (const char* json : {"", "[]", "smart", "{\"a\":", "3", "null"})
        EXPECT_EQ(messageOf(json), "The filter is not a JSON object.") << json;
    EXPECT_EQ(messageOf("{\"version\": 0}"),
              "\"version\" of the filter must be a whole number from 1 on.");
    const auto newer = filterRulesFromJson("{\"version\": 2}");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, base::ErrorCode::Unsupported);
    EXPECT_FALSE(filterRulesFromJson("{\"version\": 1}" + std::string(100'000, ' ')));
}

} // namespace
} // namespace tapesift::market
