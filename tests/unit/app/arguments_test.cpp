#include "app/cli/arguments.h"

#include <gtest/gtest.h>

namespace tapesift::app {
namespace {

base::Result<Arguments> parse(const std::vector<std::string>& words)
{
    return Arguments::parse(words);
}

base::Error errorOf(const std::vector<std::string>& words)
{
    const auto parsed = parse(words);
    EXPECT_FALSE(parsed);
    return parsed ? base::Error() : parsed.error();
}

TEST(Arguments, TakesValuesInBothForms)
{
    const auto parsed = parse({"scan", "--threads", "4", "--format=json", "-o", "out.json", "-q"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->command().id, CommandId::Scan);
    EXPECT_EQ(parsed->number("threads"), 4);
    EXPECT_EQ(parsed->text("format"), "json");
    EXPECT_EQ(parsed->text("output"), "out.json");
    EXPECT_TRUE(parsed->has("quiet"));
    EXPECT_FALSE(parsed->has("verbose"));
    EXPECT_EQ(parsed->number("batch"), std::nullopt);
}

TEST(Arguments, TakesCommonOptionsBeforeTheCommand)
{
    const auto parsed = parse({"--home", "scan", "--quiet", "runs"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->command().id, CommandId::Runs);
    EXPECT_EQ(parsed->text("home"), "scan");
}

TEST(Arguments, LetsAValueBeginWithOneDash)
{
    const auto parsed = parse({"scan", "--sort", "-rsi14"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->text("sort"), "-rsi14");
}

TEST(Arguments, AddsListsUpAndTakesTheLastOfTheRest)
{
    const auto parsed = parse({"scan", "--symbols", "AAPL, MSFT", "--symbols=NVDA,,", "--threads",
                               "1", "--threads", "2"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->list("symbols"), (std::vector<std::string>{"AAPL", "MSFT", "NVDA"}));
    EXPECT_EQ(parsed->number("threads"), 2);
}

TEST(Arguments, FindsCommandsOfTwoWords)
{
    EXPECT_EQ(parse({"cache", "stat"})->command().id, CommandId::CacheStat);
    EXPECT_EQ(parse({"cache", "clear", "--feed", "demo-1"})->command().id, CommandId::CacheClear);
}

TEST(Arguments, EndsOptionsAtTwoDashes)
{
    const auto parsed = parse({"show", "--", "--odd", "AAPL"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->positional(0), "--odd");
    EXPECT_EQ(parsed->positional(1), "AAPL");
    EXPECT_EQ(parsed->positional(2), "");
}

TEST(Arguments, NamesTheNearestOption)
{
    const base::Error error = errorOf({"scan", "--proivder", "csv"});
    EXPECT_EQ(error.code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(error.message, "tapesift scan has no option --proivder.");
    EXPECT_EQ(error.suggestion, "Did you mean --provider? See \"tapesift scan --help\".");
    EXPECT_EQ(errorOf({"scan", "--zzzzzzzz=1"}).suggestion, "See \"tapesift scan --help\".");
    EXPECT_EQ(errorOf({"runs", "-x"}).message, "tapesift runs has no option -x.");
}

TEST(Arguments, NamesTheNearestCommand)
{
    const base::Error error = errorOf({"scann"});
    EXPECT_EQ(error.message, "There is no command \"scann\".");
    EXPECT_EQ(error.suggestion, "Did you mean \"scan\"? See \"tapesift --help\".");
}

TEST(Arguments, ExplainsAFamilyOfCommands)
{
    EXPECT_EQ(errorOf({"cache"}).message, "tapesift cache needs one of stat, warm, verify, clear.");
    const base::Error error = errorOf({"cache", "cleer"});
    EXPECT_EQ(error.message,
              "There is no command \"cache cleer\"; there are stat, warm, verify, clear.");
    EXPECT_EQ(error.suggestion, "Did you mean \"cache clear\"? See \"tapesift cache --help\".");
}

TEST(Arguments, NamesTheNearestChoice)
{
    const base::Error error = errorOf({"scan", "--interval", "1w"});
    EXPECT_EQ(error.message, "--interval cannot be \"1w\".");
    EXPECT_NE(error.suggestion.find("It can be 1m, 5m, 15m"), std::string::npos);
    EXPECT_NE(errorOf({"scan", "--format", "jsn"}).suggestion.find("Did you mean \"json\"?"),
              std::string::npos);
    EXPECT_EQ(errorOf({"retry", "scan_1", "--outcome", "stale,ok"}).message,
              "--outcome cannot be \"ok\".");
    EXPECT_EQ(errorOf({"completion", "tcsh"}).message, "SHELL cannot be \"tcsh\".");
}

TEST(Arguments, WantsWholeNumbersInTheirRange)
{
    for (const char* wrong : {"65", "-1", "four", "4.5", "4x", "99999999999999999999"}) {
        const base::Error error = errorOf({"scan", "--threads", wrong});
        EXPECT_EQ(error.message,
                  std::string("--threads must be a whole number from 0 to 64, not \"") + wrong +
                      "\".");
    }
    EXPECT_TRUE(parse({"scan", "--threads", "0"}));
    EXPECT_TRUE(parse({"scan", "--threads", "64"}));
}

TEST(Arguments, WantsAValueWhereOneBelongs)
{
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"scan", "--data"},
                                               {"scan", "--data", "--quiet"},
                                               {"scan", "--data="},
                                               {"scan", "--data", ""}})
        EXPECT_EQ(errorOf(words).message, "--data needs a value.");
    EXPECT_EQ(errorOf({"scan", "--quiet=yes"}).message, "--quiet takes no value.");
    EXPECT_EQ(errorOf({"scan", "--symbols", " , "}).message, "--symbols names nothing.");
}

TEST(Arguments, TellsThatAnOptionBelongsBehindItsCommand)
{
    const base::Error error = errorOf({"--threads", "4", "scan"});
    EXPECT_EQ(error.message, "--threads belongs to a command, which comes first.");
}

TEST(Arguments, CountsWhatStandsAlone)
{
    EXPECT_EQ(errorOf({"show"}).message, "tapesift show needs RUN_ID.");
    EXPECT_EQ(errorOf({"completion"}).suggestion, "It can be bash, zsh, fish.");
    EXPECT_EQ(errorOf({"runs", "extra"}).message, "tapesift runs does not expect \"extra\".");
    EXPECT_EQ(errorOf({"scan", "AAPL"}).suggestion, "Symbols are given as --symbols AAPL.");
    EXPECT_TRUE(parse({"resume"}));
}

TEST(Arguments, AskForTheWindowWithoutACommand)
{
    EXPECT_EQ(parse({})->command().id, CommandId::Window);
    EXPECT_EQ(parse({"--home", "somewhere"})->command().id, CommandId::Window);
}

TEST(Arguments, AsksForHelpWhereverItIsWanted)
{
    const auto topicOf = [](const std::vector<std::string>& words) {
        const auto parsed = parse(words);
        EXPECT_TRUE(parsed && parsed->command().id == CommandId::Help);
        return parsed ? parsed->positional(0) : std::string();
    };
    EXPECT_EQ(topicOf({"--help"}), "");
    EXPECT_EQ(topicOf({"-h"}), "");
    EXPECT_EQ(topicOf({"scan", "--wrong", "--help"}), "scan");
    EXPECT_EQ(topicOf({"--help", "cache", "clear"}), "cache clear");
    EXPECT_EQ(topicOf({"cache", "--help"}), "cache");
    EXPECT_EQ(topicOf({"cache", "cleer", "--help"}), "cache");
    EXPECT_EQ(topicOf({"help", "show"}), "show");
    EXPECT_EQ(topicOf({"help", "cache", "warm"}), "cache warm");
    EXPECT_EQ(errorOf({"help", "shwo"}).message, "COMMAND cannot be \"shwo\".");
}

TEST(Arguments, AsksForTheVersion)
{
    EXPECT_EQ(parse({"--version"})->command().id, CommandId::Version);
    EXPECT_EQ(parse({"scan", "--version"})->command().id, CommandId::Version);
    EXPECT_EQ(parse({"version"})->command().id, CommandId::Version);
}

} // namespace
} // namespace tapesift::app
