#ifdef TAPESIFT_HAS_LUA

#include <gtest/gtest.h>

#include "tapesift/scanners/script_scanner.h"

namespace tapesift::scanners {
namespace {

TEST(ScriptFacts, AreReadWithoutRunningTheScan)
{
    const ScriptCheck good = checkScript("name = 'Gap'\ndescription = 'Gaps up'\n"
                                         "parameters = { percent = 2,\n"
                                         "  bars = { default = 20, min = 5, max = 100,\n"
                                         "           unit = 'bars', meaning = 'how many' } }\n"
                                         "function scan(ctx) error('not now') end",
                                         "gap.lua");
    EXPECT_TRUE(good.problems.empty());
    EXPECT_EQ(good.name, "Gap");
    EXPECT_EQ(good.description, "Gaps up");
    ASSERT_EQ(good.parameters.size(), 2U);
    EXPECT_EQ(good.parameters[0].name, "bars");
    EXPECT_EQ(good.parameters[0].standard, 20);
    EXPECT_EQ(good.parameters[0].minimum, 5);
    EXPECT_EQ(good.parameters[0].maximum, 100);
    EXPECT_EQ(good.parameters[0].unit, "bars");
    EXPECT_EQ(good.parameters[0].meaning, "how many");
    EXPECT_EQ(good.parameters[1].standard, 2);
}

TEST(ScriptFacts, NameWhatIsWrong)
{
    const auto problemsOf = [](std::string_view text) {
        return checkScript(text, "gap.lua").problems;
    };
    const std::string scan = "function scan(ctx) return {} end\n";
    using Problems = std::vector<ScriptProblem>;
    EXPECT_EQ(problemsOf("x = 1"), (Problems{{0, "there is no function scan(ctx)"}}));
    EXPECT_EQ(problemsOf("\nlocal = 3"), (Problems{{2, "<name> expected near '='"}}));
    EXPECT_EQ(problemsOf("\n\nlocal x = nil + 1"),
              (Problems{{3, "attempt to perform arithmetic on a nil value"}}));
    EXPECT_EQ(problemsOf("while true do end"), (Problems{{1, "the script takes too many steps"}}));
    EXPECT_EQ(problemsOf("ctx.log('x')\n" + scan).front().line, 1);
    EXPECT_EQ(problemsOf("scan = 3\nsetup = 'x'\nname = {}"),
              (Problems{{0, "name must be a text, not a table"},
                        {0, "scan must be a function, not a number"},
                        {0, "setup must be a function, not a string"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = 3"),
              (Problems{{0, "parameters must be a table, as in { percent = 2 }"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = { 3 }"),
              (Problems{{0, "a parameter has no name; write { percent = 2 }"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = { a = { min = 1 } }"),
              (Problems{{0, "the parameter a has no default"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = { a = { default = 1, min = 2 } }"),
              (Problems{{0, "the parameter a has a default that is not within min and max"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = { a = 0 / 0 }"),
              (Problems{{0, "the parameter a is not a finite number"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = {} for i = 1, 200 do parameters['p' .. i] = i end"),
              (Problems{{0, "there are more than 100 parameters"}}));
    EXPECT_EQ(problemsOf(scan + "parameters = { a = { defaults = 1 } }"),
              (Problems{{0, "the parameter a may have default, min, max, unit and meaning"}}));
    EXPECT_EQ(makeScriptScanner("x = 1", "gap.lua").error().message,
              "gap.lua:1: there is no function scan(ctx)");
}

} // namespace
} // namespace tapesift::scanners

#endif // TAPESIFT_HAS_LUA
