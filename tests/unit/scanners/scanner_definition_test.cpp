#include "tapesift/scanners/scanner_definition.h"

#include <gtest/gtest.h>

namespace tapesift::scanners {
namespace {

using namespace std::chrono_literals;

// A definition that is right, with `members` added.
std::string with(std::string_view members)
{
    return std::string(R"({"name": "gap", "module": "builtin:gap")") +
           (members.empty() ? "" : ", ") + std::string(members) + "}";
}

struct Wrong
{
    std::string json;
    std::string message;    // how it begins
    std::string suggestion; // a part of it
};

} // namespace

TEST(ScannerDefinition, ReadsEveryMember)
{
    const auto read = scannerDefinitionFromJson(R"({
        "name": "morning-gap", "module": "builtin:gap", "enabled": false, "pre_session": true,
        "schedule": {"interval": "15m", "start_time": "09:45", "end_time": "12:00",
                     "days_of_week": ["mon", "Fri"], "time_zone": "Europe/London",
                     "on_closed": "wait", "missed": "skip"},
        "config": {"min_gap": 3, "direction": "up", "full_gap": true, "levels": [1, 2.5],
                   "lists": ["a", "b"]},
        "symbol_requirements": {"interval": "1h", "min_bars": 60, "min_price": 5, "max_price": 50,
                                "min_volume": 1e6, "min_market_value": 1e9,
                                "max_market_value": 2e9, "sectors": ["Energy"],
                                "max_symbols": 1000},
        "symbol_limit": 10, "timeout_seconds": 5})");
    ASSERT_TRUE(read) << base::describe(read.error());
    ScannerDefinition expected;
    expected.name = "morning-gap";
    expected.module = "builtin:gap";
    expected.enabled = false;
    expected.preSession = true;
    Schedule schedule;
    schedule.interval = 15min;
    schedule.start = 9h + 45min;
    schedule.end = 12h;
    schedule.days = {false, true, false, false, false, true, false};
    schedule.zone = "Europe/London";
    schedule.onClosed = OnClosed::Wait;
    schedule.missed = Missed::Skip;
    expected.schedule = schedule;
    expected.config = {{"min_gap", 3.0},
                       {"direction", std::string("up")},
                       {"full_gap", true},
                       {"levels", std::vector<double>{1, 2.5}},
                       {"lists", std::vector<std::string>{"a", "b"}}};
    expected.requirements = {market::Interval::Hour1, 60, 5, 50, 1e6, 1e9, 2e9, {"Energy"},
                             std::size_t{1000}};
    expected.symbolLimit = 10;
    expected.timeout = 5s;
    EXPECT_EQ(*read, expected);
    EXPECT_EQ(read->kind(), "builtin");
    EXPECT_EQ(read->subject(), "gap");
}

TEST(ScannerDefinition, LittleIsEnough)
{
    const auto read = scannerDefinitionFromJson(with(""));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->enabled);
    EXPECT_FALSE(read->preSession);
    EXPECT_FALSE(read->schedule);
    EXPECT_EQ(read->timeout, 30s);
    EXPECT_EQ(read->symbolLimit, 100U);
    const auto scheduled = scannerDefinitionFromJson(with(R"("schedule": {"interval": "5m"})"));
    ASSERT_TRUE(scheduled);
    EXPECT_EQ(*scheduled->schedule, Schedule{});
}

TEST(ScannerDefinition, WritesWhatItReads)
{
    for (const std::string members :
         {R"("enabled": false)", R"("pre_session": true, "symbol_limit": 7)",
          R"("schedule": {"interval": "1d"})", R"("schedule": {"interval": "90m"})",
          R"("schedule": {"interval": "2h", "start_time": "00:05", "end_time": "24:00",
             "days_of_week": ["sun"], "time_zone": "Asia/Tokyo", "on_closed": "run",
             "missed": "skip"})",
          R"("config": {"x": -0.1, "y": [], "z": "é \" \\", "on": false})",
          R"("symbol_requirements": {"sectors": ["Health Care", "Energy"], "max_symbols": 3})",
          R"("timeout_seconds": 3600)"}) {
        const auto first = scannerDefinitionFromJson(with(members));
        ASSERT_TRUE(first) << members << base::describe(first.error());
        const auto second = scannerDefinitionFromJson(toJson(*first));
        ASSERT_TRUE(second) << toJson(*first);
        EXPECT_EQ(*first, *second) << toJson(*first);
    }
}

TEST(ScannerDefinition, SaysWhatIsWrongAndWhere)
{
    const std::vector<Wrong> cases = {
        {with(R"("schedul": {})"), "/schedul is not a known key", "Did you mean \"schedule\"?"},
        {with(R"("zzzzzz": 1)"), "/zzzzzz is not a known key", "Known are name, module"},
        {with(R"("schedule": {"interval": "7x"})"), "/schedule/interval is \"7x\", not a length",
         ""},
        {with(R"("schedule": {"interval": "0m"})"), "/schedule/interval is \"0m\"", ""},
        {with(R"("schedule": {"interval": "25h"})"), "/schedule/interval", ""},
        {with(R"("schedule": {})"), "/schedule/interval is missing", ""},
        {with(R"("schedule": {"interval": "5m", "start_time": "9:30"})"),
         "/schedule/start_time is \"9:30\", not a time as in 09:30", ""},
        {with(R"("schedule": {"interval": "5m", "start_time": "-1:30"})"), "/schedule/start_time",
         ""},
        {with(R"("schedule": {"interval": "5m", "days_of_week": ["mon", "noday"]})"),
         "/schedule/days_of_week/1 must be one of", ""},
        {with(R"("schedule": {"interval": "5m", "days_of_week": []})"), "/schedule/interval", ""},
        {with(R"("schedule": {"interval": "5m", "time_zone": "Mars/Base"})"),
         "/schedule/time_zone cannot be used", ""},
        {with(R"("schedule": {"interval": "5m", "on_closed": "stop"})"),
         "/schedule/on_closed is \"stop\", not one of skip, wait and run", ""},
        {with(R"("schedule": {"interval": "5m", "missed": true})"),
         "/schedule/missed must be a text", ""},
        {with(R"("schedule": "5m")"), "/schedule must be an object", ""},
        {with(R"("config": {"a": {"b": 1}})"), "/config/a must be a number", ""},
        {with(R"("config": {"a": ["x", 1]})"), "/config/a must be a number", ""},
        {with(R"("config": {"a/b~c": null})"), "/config/a~1b~0c must be", ""},
        {with(R"("config": [])"), "/config must be an object", ""},
        {with(R"("symbol_requirements": {"interval": "3m"})"),
         "/symbol_requirements/interval is \"3m\", not one of 1m", ""},
        {with(R"("symbol_requirements": {"min_price": -1})"),
         "/symbol_requirements/min_price must be a number from 0", ""},
        {with(R"("symbol_requirements": {"min_price": 9, "max_price": 8})"),
         "/symbol_requirements/min_price is more than max_price", ""},
        {with(R"("symbol_requirements": {"sectors": [1]})"), "/symbol_requirements/sectors/0", ""},
        {with(R"("symbol_limit": 0)"), "/symbol_limit must be a whole number from 1 to 5000", ""},
        {with(R"("symbol_limit": 2.5)"), "/symbol_limit must be a whole number", ""},
        {with(R"("timeout_seconds": -3)"), "/timeout_seconds must be a whole number from 1", ""},
        {with(R"("enabled": "yes")"), "/enabled must be true or false", ""},
        {R"({"module": "builtin:gap"})", "/name is missing", ""},
        {R"({"name": "gap"})", "/module is missing", ""},
        {R"({"name": "9lives", "module": "builtin:gap"})", "/name is \"9lives\"",
         "begins with a letter"},
        {R"({"name": "and", "module": "builtin:gap"})", "/name is \"and\"", ""},
        {R"({"name": "x", "module": "buildin:gap"})", "/module is \"buildin:gap\"",
         "Did you mean \"builtin:\"?"},
        {R"({"name": "x", "module": "formula: "})", "/module has nothing after \"formula:\"", ""},
        {R"({"name": "x", "module": "gap"})", "/module is \"gap\"", "Write builtin:gap"},
        {"[]", "The configuration must be an object", ""},
        {"{\"name\": \"x\",\n \"module\" \"y\"}",
         "The definition of the scanner is not JSON: line 2, column 13.", ""},
        {"", "The definition of the scanner is not JSON: line 1, column 1.", ""},
        {R"({"name": "x", "name": "y", "module": "builtin:gap"})",
         "The definition of the scanner has the key \"name\" twice", ""},
        {with(R"("config": {"a": 1e999})"),
         "The definition of the scanner has a number that is too large", ""},
        {std::string(100'000, '['), "The definition of the scanner", ""},
        {std::string(2'000'000, ' '), "The definition of the scanner is longer than", ""},
    };
    for (const Wrong& wrong : cases) {
        const auto read = scannerDefinitionFromJson(wrong.json);
        ASSERT_FALSE(read) << wrong.json;
        EXPECT_EQ(read.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(read.error().message.substr(0, wrong.message.size()), wrong.message)
            << wrong.json.substr(0, 200);
        EXPECT_NE(read.error().suggestion.find(wrong.suggestion), std::string::npos)
            << read.error().suggestion;
    }
}

TEST(ScannerDefinition, ModuleMayHoldColonsAndQuotes)
{
    const auto read = scannerDefinitionFromJson(
        R"({"name": "x", "module": "formula:rsi(14, \"1wk\") > 50 and symbol != \"A:B\""})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind(), "formula");
    EXPECT_EQ(read->subject(), "rsi(14, \"1wk\") > 50 and symbol != \"A:B\"");
}

} // namespace tapesift::scanners
