#ifdef TAPESIFT_HAS_LUA

#include "scanners/lua_state.h"

#include <thread>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace tapesift::scanners {
namespace {

constexpr std::size_t kMegabyte = 1024 * 1024;

// Enough for every script here that ends.
constexpr std::uint64_t kSteps = 50'000'000;

std::unique_ptr<LuaState> openState(std::size_t memory = LuaState::kMemory)
{
    return LuaState::open("test.lua", memory).value();
}

base::Error errorOf(std::string_view text, const LuaBudget& budget = {{}, kSteps, 0},
                    std::size_t memory = LuaState::kMemory)
{
    const auto state = openState(memory);
    const base::Status status = state->load(text, budget);
    if (status)
        return {base::ErrorCode::Internal, "no error", "", ""};
    // Whatever happened, the machine goes on.
    EXPECT_TRUE(state->load("local sum = 1 + 1", {{}, kSteps, 0}));
    EXPECT_LE(state->memoryUsed(), memory);
    return status.error();
}

// What the script has put into the global `result`.
std::string resultIn(LuaState& state)
{
    constexpr std::string_view kPlace = "test.lua:1: ";
    const base::Status status = state.load("error(tostring(result), 0)", {});
    return status ? "" : status.error().message.substr(kPlace.size());
}

std::string resultOf(std::string_view text)
{
    const auto state = openState();
    const base::Status status = state->load(text, {{}, kSteps, 7});
    return status ? resultIn(*state) : "error: " + status.error().message;
}

TEST(LuaState, RunsAScript)
{
    EXPECT_EQ(resultOf("local t = {} for i = 1, 5 do t[i] = i * i end\n"
                       "result = table.concat(t, ' ') .. math.floor(2.5) .. ('x'):rep(3, '-')"),
              "1 4 9 16 252x-x-x");
    EXPECT_EQ(resultOf("local t = {3, 1, 2} table.sort(t) result = table.concat(t)"), "123");
    EXPECT_EQ(resultOf("local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end)\n"
                       "result = table.concat(t)"),
              "321");
    EXPECT_EQ(resultOf("result = select(2, pcall(error, 'x', 0))"), "x");
}

TEST(LuaState, NamesFileAndLine)
{
    EXPECT_EQ(errorOf("local x = 1\nlocal y = = 2").message,
              "test.lua:2: unexpected symbol near '='");
    EXPECT_EQ(errorOf("local x\nx = x + 1").message,
              "test.lua:2: attempt to perform arithmetic on a nil value (local 'x')");
    EXPECT_EQ(errorOf("\n\nerror('wrong')").message, "test.lua:3: wrong");
    EXPECT_EQ(errorOf("\nerror('wrong', 0)").message, "test.lua:2: wrong");
    EXPECT_EQ(errorOf("\nerror({})").message, "test.lua:2: error with a table instead of a text");
    EXPECT_EQ(errorOf("\nerror()").message, "test.lua:2: error with a nil instead of a text");
    EXPECT_EQ(errorOf("\ntable.sort({1, 'a'})").message,
              "test.lua:2: attempt to compare string with number");
    EXPECT_EQ(errorOf("x = ").code, base::ErrorCode::InvalidArgument);
}

TEST(LuaState, ShortensLongNames)
{
    const auto state = LuaState::open(fmt::format("{:d>200}/gap.lua", ""));
    ASSERT_TRUE(state);
    const base::Status status = (*state)->load("error('no')", {});
    ASSERT_FALSE(status);
    EXPECT_TRUE(status.error().message.ends_with("d/gap.lua:1: no"));
    EXPECT_LT(status.error().message.size(), 70U);
}

TEST(LuaState, HasNothingThatReachesOutside)
{
    for (const char* name : {"io",
                             "os",
                             "package",
                             "require",
                             "debug",
                             "coroutine",
                             "utf8",
                             "load",
                             "loadfile",
                             "dofile",
                             "loadstring",
                             "collectgarbage",
                             "print",
                             "warn",
                             "rawget",
                             "rawset",
                             "rawequal",
                             "rawlen",
                             "getmetatable",
                             "setmetatable",
                             "xpcall",
                             "string.dump",
                             "string.find",
                             "string.match",
                             "string.gmatch",
                             "string.gsub",
                             "string.pack",
                             "string.unpack",
                             "table.move",
                             "math.randomseed"})
        EXPECT_EQ(resultOf(std::string("result = ") + name), "nil") << name;
    EXPECT_EQ(resultOf("result = ('x').find"), "nil"); // the methods of texts are the same table
    for (const char* name : {"pcall", "ipairs", "pairs", "tostring", "string.format",
                             "table.concat", "table.sort", "math.random", "math.max"})
        EXPECT_EQ(resultOf(std::string("result = type(") + name + ")"), "function") << name;
}

TEST(LuaState, ReadsNoBytecode)
{
    EXPECT_EQ(errorOf("\x1bLua").message,
              "test.lua:1: attempt to load a binary chunk (mode is 't')");
}

TEST(LuaState, StopsAfterTooManySteps)
{
    const LuaBudget budget{{}, 100'000, 0};
    for (const char* text : {
             "while true do end",
             "repeat until false",
             "::again:: goto again",
             "local function f() return f() end f()",
             "while true do pcall(function() while true do end end) end",
             "local function f() while true do pcall(f) end end f()",
             "pcall(pcall, function() while true do end end) while true do end",
             "local t = {} while true do t[1] = ('x'):rep(10) end",
             "table.sort({1, 2, 3}, function() while true do end end)",
             "while true do pcall(error) end",
         }) {
        const base::Error error = errorOf(text, budget);
        EXPECT_EQ(error.code, base::ErrorCode::TimedOut) << text;
        EXPECT_EQ(error.message, "test.lua:1: the script takes too many steps") << text;
    }
}

// Each of these would keep the machine busy for years within one call.
TEST(LuaState, HasNoCallThatGoesOnForever)
{
    EXPECT_EQ(resultOf("result = ('').rep('', math.maxinteger) .. '.'"), ".");
    EXPECT_EQ(resultOf("result = #('ab'):rep(3, '')"), "6");
    EXPECT_EQ(resultOf("result = ('ab'):rep(-1) .. '.'"), ".");
    EXPECT_EQ(errorOf("\nlocal s = ('x'):rep(math.maxinteger)").message,
              "test.lua:2: string.rep would make a text that is too long");
    EXPECT_EQ(errorOf("local s = (''):rep(math.maxinteger, 'y')").code,
              base::ErrorCode::InvalidArgument);
    EXPECT_EQ(errorOf("table.concat({}, '', 1, math.maxinteger)").code,
              base::ErrorCode::InvalidArgument);
    EXPECT_EQ(errorOf("table.unpack({}, 1, math.maxinteger)").code,
              base::ErrorCode::InvalidArgument);
}

TEST(LuaState, HasAMemoryOfItsOwn)
{
    for (const char* text : {
             "\nlocal t = {} while true do t[#t + 1] = {} end",
             "\nlocal s = 'x' while true do s = s .. s end",
             "\nlocal t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end",
             "\nlocal s = ('x'):rep(30000000) local t = s .. 'y'",
             "\nlocal s = ('x'):rep(7 * 1024 * 1024)",
             "\nlocal function f() return f() + 1 end f()",
         }) {
        const base::Error error = errorOf(text, {{}, 1'000'000'000, 0}, 8 * kMegabyte);
        EXPECT_EQ(error.code, base::ErrorCode::NoSpace) << text;
        EXPECT_EQ(error.message, "test.lua:2: the script needs more than 8 MB of memory") << text;
    }
    // Caught, it can go on with less.
    EXPECT_EQ(resultOf("local ok = pcall(function()\n"
                       "  local t = {} while true do t[#t + 1] = {} end\n"
                       "end) result = tostring(ok)"),
              "false");
    EXPECT_EQ(errorOf("while true do pcall(function() local t = {}\n"
                      "while true do t[#t + 1] = {} end end) end",
                      {{}, 5'000'000, 0})
                  .code,
              base::ErrorCode::TimedOut);
    EXPECT_FALSE(LuaState::open("test.lua", 1000));
}

TEST(LuaState, StopsWhenAnotherThreadSaysSo)
{
    const auto state = openState();
    std::stop_source source;
    std::jthread stopper([&source] { source.request_stop(); });
    const base::Status status = state->load(
        "while true do pcall(function() while true do end end) end", {source.get_token(), 0, 0});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(status.error().message, "test.lua:1: the script was stopped");
    EXPECT_TRUE(state->load("x = 1", {}));
}

TEST(LuaState, SortsNoLongerThanItMay)
{
    const auto state = openState();
    std::stop_source source;
    source.request_stop();
    // Too few instructions for the hook: the order itself asks.
    const base::Status status = state->load("table.sort({3, 2, 1})", {source.get_token(), 0, 0});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::Cancelled);
}

// The same seed gives the same numbers, in a new machine or in one that was used.
TEST(LuaState, DrawsTheNumbersOfItsSeed)
{
    const std::string script = "result = math.random(1, 1000000) .. ' ' .. math.random()";
    const auto draw = [&script](LuaState& state, std::uint64_t seed) {
        EXPECT_TRUE(state.load(script, {{}, kSteps, seed}));
        return resultIn(state);
    };
    const auto one = openState();
    const auto other = openState();
    const std::string numbers = draw(*one, 7);
    EXPECT_EQ(draw(*other, 7), numbers);
    EXPECT_EQ(draw(*one, 7), numbers);
    EXPECT_NE(draw(*one, 8), numbers);
}

TEST(LuaState, TakesNoScriptThatIsTooLong)
{
    const std::string text(LuaState::kMaxText + 1, ' ');
    EXPECT_EQ(errorOf(text).message, "test.lua:1: the script is longer than 1024 KB");
    EXPECT_EQ(errorOf(std::string("x = '\xff\x01' .. nil")).message.find('\xff'),
              std::string::npos);
}

} // namespace
} // namespace tapesift::scanners

#endif // TAPESIFT_HAS_LUA
