#include "tapesift/scanners/script_scanner.h"

#include <thread>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

#ifdef TAPESIFT_HAS_LUA

constexpr std::string_view kBegin = "function scan(ctx)\n";
constexpr std::string_view kEnd = "\nend";

std::string scanOf(std::string_view body)
{
    return std::string(kBegin) + std::string(body) + std::string(kEnd);
}

// A script in a session over three symbols: RISE closes at 100, 101, ... 139, FLAT at 100 (high
// 101, low 99, volume 1,000,000), NONE has no bars.
class ScriptScannerTest : public testing::Test
{
protected:
    ScriptScannerTest()
    {
        std::vector<market::Bar> rising;
        for (int day = 0; day < 40; ++day)
            rising.push_back(quietBar(day, 100 + day));
        m_now = after(rising);
        m_fixture.bars->put("RISE", rising);
        m_fixture.bars->put("FLAT", quietBars(40));
        m_fixture.setUniverse({"RISE", "FLAT", "NONE"});
    }

    ScanContext contextFor(Properties configuration = {}, std::stop_token stop = {}) const
    {
        ScanScope scope = m_fixture.scope(m_now);
        scope.configuration = std::move(configuration);
        scope.stop = std::move(stop);
        return {m_fixture.session, std::move(scope)};
    }

    ScannerResult run(std::string_view script, Properties configuration = {}) const
    {
        ScanContext context = contextFor(std::move(configuration));
        auto scanner = makeScriptScanner(std::string(script), "test.lua");
        ScannerResult result;
        if (!scanner) {
            result.error = scanner.error();
            return result;
        }
        if (const base::Status status = (*scanner)->setup(context); !status) {
            result.error = status.error();
            return result;
        }
        result = (*scanner)->scan(context);
        (*scanner)->teardown(context);
        return result;
    }

    // What the script's expression comes to as text.
    std::string valueOf(std::string_view expression, Properties configuration = {}) const
    {
        const ScannerResult result = run(
            scanOf("return {{symbol = 'X', reason = tostring(" + std::string(expression) + ")}}"),
            std::move(configuration));
        if (result.error)
            return "error: " + result.error->message;
        return result.symbols.at(0).reason;
    }

    std::string errorOf(std::string_view script, Properties configuration = {}) const
    {
        const ScannerResult result = run(script, std::move(configuration));
        return result.error ? result.error->message : "none";
    }

    ScanFixture m_fixture;
    base::UtcSeconds m_now{};
};

TEST_F(ScriptScannerTest, FindsSymbolsByAFormulaAndByItsOwnRule)
{
    const ScannerResult result = run(R"lua(
name = "Risers"
function setup(ctx)
  ctx.need_bars("1d", 30)
end
function scan(ctx)
  local hits = {}
  for _, symbol in ipairs(ctx.symbols) do
    local average = ctx.value(symbol, "sma(20)")
    local bars = ctx.bars(symbol)
    if average and bars.close[0] > average then
      hits[#hits + 1] = { symbol = symbol, score = bars.close[0] - bars.close[bars.n - 1],
                          reason = "above " .. average, values = { sma = average, n = bars.n } }
    end
  end
  return hits
end)lua");
    ASSERT_FALSE(result.error) << result.error->message;
    ASSERT_EQ(symbolsOf(result), std::vector<std::string>{"RISE"});
    const ScannerHit& hit = result.symbols[0];
    // The newest 20 of 100 ... 139 are 120 ... 139: mean 129.5. Of the 30 bars asked for the oldest
    // closed at 110.
    EXPECT_EQ(hit.reason, "above 129.5");
    EXPECT_EQ(hit.score, 29);
    ASSERT_EQ(hit.values.size(), 2U);
    EXPECT_EQ(hit.values[0].name, "n");
    EXPECT_EQ(hit.values[0].value, 30);
    EXPECT_EQ(hit.values[1].value, 129.5);
    EXPECT_EQ(result.examined, 2U);
    EXPECT_EQ(result.missing, 1U);
    EXPECT_EQ(result.warming, 0U);
    EXPECT_EQ(result.undecided, std::vector{sym("NONE")});
}

TEST_F(ScriptScannerTest, ReadsBarsFromTheNewestOn)
{
    EXPECT_EQ(valueOf("ctx.bars('RISE').close[0]"), "139.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE').close(1)"), "138.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE').close[39]"), "100.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE').close[40]"), "nil");
    EXPECT_EQ(valueOf("ctx.bars('RISE').close[-1]"), "nil");
    EXPECT_EQ(valueOf("ctx.bars('RISE').high[0] - ctx.bars('RISE').low[0]"), "2.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE').open[0]"), "139.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE').volume[0]"), "1000000.0");
    EXPECT_EQ(valueOf("ctx.bars('RISE', '1d').n .. ' ' .. #ctx.bars('RISE').close"), "40 40");
    // 39 days after 2024-01-01, 1704067200.
    EXPECT_EQ(valueOf("ctx.bars('RISE').time[0]"), "1707436800");
    EXPECT_EQ(valueOf("ctx.bars('NONE')"), "nil");
    EXPECT_EQ(valueOf("ctx:bars('RISE').n"), "40"); // as a method too
}

TEST_F(ScriptScannerTest, KnowsWhatTheContextKnows)
{
    EXPECT_EQ(valueOf("#ctx.symbols .. ctx.symbols[1] .. ctx.symbols[3]"), "3RISENONE");
    EXPECT_EQ(valueOf("ctx.symbols[0]"), "nil");
    EXPECT_EQ(valueOf("ctx.symbols[4]"), "nil");
    EXPECT_EQ(valueOf("table.concat(ctx.symbols, ' ')"), "RISE FLAT NONE");
    EXPECT_EQ(valueOf("ctx.mode .. ' ' .. ctx.scanner"), "live test");
    EXPECT_EQ(valueOf("ctx.now"), std::to_string(m_now.time_since_epoch().count()));
    EXPECT_EQ(valueOf("ctx.value('FLAT', 'high - low')"), "2.0");
    EXPECT_EQ(valueOf("ctx.indicator('RISE', 'sma(3)')"), "138.0");
    EXPECT_EQ(valueOf("ctx.value('RISE', 'close > sma(20)')"), "true");
    EXPECT_EQ(valueOf("ctx.value('FLAT', 'close > sma(20)')"), "false");
    EXPECT_EQ(valueOf("ctx.value('RISE', 'sma(200)')"), "nil"); // 40 bars
    EXPECT_EQ(valueOf("ctx.value('NONE', 'close')"), "nil");
    EXPECT_EQ(valueOf("ctx.watched('RISE')"), "false");
    m_fixture.session->watch({sym("RISE")}, m_now);
    EXPECT_EQ(valueOf("ctx.watched('RISE')"), "true");
    const ScanFixture backtest(ScanMode::Backtest);
    ScanContext context(backtest.session, backtest.scope(m_now));
    auto scanner = makeScriptScanner(scanOf("return {{symbol = 'X', reason = ctx.mode}}"), "x.lua");
    ASSERT_TRUE(scanner);
    EXPECT_EQ((*scanner)->scan(context).symbols.at(0).reason, "backtest");
}

TEST_F(ScriptScannerTest, CountsWhatIsWarming)
{
    const ScannerResult result = run(scanOf("for _, s in ipairs(ctx.symbols) do\n"
                                            "ctx.value(s, 'sma(200) > 1') end return {}"));
    EXPECT_EQ(result.warming, 2U);
    EXPECT_EQ(result.missing, 1U);
    EXPECT_EQ(result.examined, 0U);
    EXPECT_EQ(result.undecided.size(), 3U);
}

TEST_F(ScriptScannerTest, AsksForBarsAndIndicatorsAndSymbols)
{
    auto scanner = makeScriptScanner("function setup(ctx)\n"
                                     "  ctx.need_bars('1d', 123)\n"
                                     "  ctx.add_indicator('SPY', 'sma(20)')\n"
                                     "end\n"
                                     "function scan(ctx)\n"
                                     "  ctx.add_symbol('SPY', 'the market')\n"
                                     "  ctx.log('found ' .. #ctx.symbols)\n"
                                     "  return { 'SPY' }\n"
                                     "end\n",
                                     "test.lua")
                       .value();
    ScanContext context = contextFor();
    ASSERT_TRUE(scanner->setup(context));
    EXPECT_GE(m_fixture.session->barRequirements()[market::Interval::Day1], 123U);
    EXPECT_EQ(
        m_fixture.session->indicators(),
        (std::vector<AdHocIndicator>{{sym("SPY"), "sma(20)", market::Interval::Day1, "test"}}));
    EXPECT_EQ(symbolsOf(scanner->scan(context)), std::vector<std::string>{"SPY"});
    ASSERT_EQ(context.addedSymbols().size(), 1U);
    EXPECT_EQ(context.addedSymbols()[0].why, "the market");
    EXPECT_EQ(m_fixture.log->count("[SCANNER] test: found 3"), 1U);
}

TEST_F(ScriptScannerTest, PutsTheBestFirstAndEachOnce)
{
    const ScannerResult result =
        run(scanOf("return { 'AAA', {symbol = 'bbb', score = 2}, {symbol = 'CCC', score = -1},\n"
                   "'BBB', {symbol = 'DDD', score = 2} }"));
    EXPECT_EQ(symbolsOf(result), (std::vector<std::string>{"BBB", "DDD", "AAA", "CCC"}));
    EXPECT_EQ(symbolsOf(run(scanOf("return ctx.symbols"))),
              (std::vector<std::string>{"RISE", "FLAT", "NONE"}));
    EXPECT_TRUE(run(scanOf("return {}")).symbols.empty());
}

TEST_F(ScriptScannerTest, HasParameters)
{
    constexpr std::string_view kParameters =
        "parameters = { percent = 2, bars = { default = 20, min = 5, max = 100 } }\n";
    const auto withParameters = [&](std::string_view body) {
        return std::string(kParameters) + scanOf(body);
    };
    const std::string script =
        withParameters("return {{symbol = 'X', reason = ctx.config.percent .. ' ' .. "
                       "ctx.config.bars .. ' ' .. tostring(ctx.config.mood)}}");
    EXPECT_EQ(run(script).symbols.at(0).reason, "2.0 20.0 nil");
    EXPECT_EQ(run(script, {{"bars", 50.0}, {"mood", std::string("good")}}).symbols.at(0).reason,
              "2.0 50.0 good");
    EXPECT_EQ(errorOf(script, {{"bars", 4.0}}), "test.lua: the setting bars is out of its range.");
    EXPECT_EQ(errorOf(script, {{"bars", true}}), "test.lua: the setting bars is not a number.");
    EXPECT_EQ(errorOf(script, {{"percents", 4.0}}), "test.lua: there is no parameter percents.");
    EXPECT_EQ(run(script, {{"percents", 4.0}}).error->suggestion, "Did you mean percent?");
    // Whoever makes it is told at once.
    const auto made = makeScriptScanner(script, "test.lua", {{"bars", 4.0}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(made.error().message, "test.lua: the setting bars is out of its range.");
    EXPECT_EQ(valueOf("ctx.config.list[2] .. tostring(ctx.config.flag) .. ctx.config.any",
                      {{"list", std::vector<std::string>{"a", "b"}}, {"flag", true}, {"any", 1.5}}),
              "btrue1.5");
}

TEST_F(ScriptScannerTest, TellsWhatItsFunctionsDoWrong)
{
    EXPECT_EQ(errorOf("function scan(ctx) end\nfunction setup(ctx)\n  error('no') end"),
              "test.lua:3: no");
    EXPECT_EQ(errorOf("function scan(ctx) end\nfunction setup(ctx) return false end"),
              "test.lua:2: setup returned false");
    EXPECT_EQ(errorOf("function scan(ctx) return {} end\nfunction setup(ctx) return true end"),
              "none");
    EXPECT_EQ(errorOf(scanOf("return ctx.value('RISE', 'rsi(')")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("local x = ctx.value('RISE', 'close > 3 and 5')")).substr(0, 12),
              "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("ctx.bars('RISE', '7m')")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("ctx.bars('%&?')")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("ctx.bars()")),
              "test.lua:2: bad argument #1 to 'bars' (string expected, got no value)");
    EXPECT_EQ(errorOf(scanOf("ctx.need_bars('1d', 0)")),
              "test.lua:2: need_bars takes 1 to 100000 bars");
    EXPECT_EQ(errorOf(scanOf("local x = ctx.symbls")),
              "test.lua:2: there is no ctx.symbls; did you mean symbols?");
    EXPECT_EQ(errorOf(scanOf("local x = ctx.bars('RISE').closes")),
              "test.lua:2: bars have n, open, high, low, close, volume and time, but no closes");
    EXPECT_EQ(errorOf(scanOf("local x = ctx.bars('RISE').close[1.5]")),
              "test.lua:2: bars.close takes a whole number: 0 is the newest bar");
    EXPECT_EQ(errorOf(scanOf("local x = ctx.bars('RISE').close.x")),
              "test.lua:2: bars.close takes a whole number: 0 is the newest bar");
}

TEST_F(ScriptScannerTest, TakesNothingThatIsNoList)
{
    const std::string list =
        "test.lua:1: scan must return a list of symbols, as in {\"SPY\"}, and not a ";
    EXPECT_EQ(errorOf(scanOf("")), list + "nil");
    EXPECT_EQ(errorOf(scanOf("return 3")), list + "number");
    EXPECT_EQ(errorOf(scanOf("return 'SPY'")), list + "string");
    EXPECT_EQ(errorOf("\n\n" + scanOf("return true")).substr(0, 12), "test.lua:3: ");
    EXPECT_EQ(errorOf(scanOf("return { symbol = 'SPY' }")),
              "test.lua:1: scan must return a list, as in {{symbol = \"SPY\"}}, and not a table by "
              "names");
    const std::string entry = "test.lua:1: entry 2 of what scan returned ";
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', 3 }")),
              entry + "is a number; write \"SPY\" or {symbol = \"SPY\", score = 1, "
                      "reason = \"...\"}");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {} }")), entry + "has no symbol");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {symbol = 3} }")),
              entry + "has a symbol that is a number and not a string");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {symbol = 'A', score = '3'} }")),
              entry + "has a score that is a string and not a number");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {symbol = 'A', scor = 3} }")),
              entry + "has the unknown field 'scor'; there are symbol, score, reason, values");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {'A'} }")),
              entry + "must have named fields: symbol, score, reason, values");
    EXPECT_EQ(errorOf(scanOf("return { 'SPY', {symbol = 'A', values = {1}} }")),
              entry + "must have numbers with names as values");
    EXPECT_EQ(errorOf(scanOf("return { {symbol = 'A', score = 0 / 0} }")),
              "test.lua:1: the score of A is not a finite number");
    EXPECT_EQ(errorOf(scanOf("return { {symbol = 'A', score = math.huge} }")),
              "test.lua:1: the score of A is not a finite number");
    EXPECT_EQ(errorOf(scanOf("return { 'no symbol at all' }")).substr(0, 12), "test.lua:1: ");
}

TEST_F(ScriptScannerTest, ChangesNothingOfWhatItSees)
{
    EXPECT_EQ(errorOf(scanOf("ctx.symbols = {}")), "test.lua:2: ctx is read-only");
    EXPECT_EQ(errorOf(scanOf("ctx.symbols[1] = 'X'")), "test.lua:2: ctx.symbols is read-only");
    EXPECT_EQ(errorOf(scanOf("ctx.config.x = 1")), "test.lua:2: ctx.config is read-only");
    EXPECT_EQ(errorOf(scanOf("ctx.bars('RISE').close[0] = 1")),
              "test.lua:2: bars column is read-only");
    EXPECT_EQ(errorOf(scanOf("ctx.bars('RISE').close = {}")), "test.lua:2: bars is read-only");
    EXPECT_EQ(errorOf(scanOf("table.insert(ctx.symbols, 'X')")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("table.sort(ctx.symbols)")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("for k in pairs(ctx) do end")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("return setmetatable({}, {})")).substr(0, 12), "test.lua:2: ");
    EXPECT_EQ(errorOf(scanOf("ctx.value(ctx, 'close')")).substr(0, 12), "test.lua:2: ");
    // A function of one object called with another.
    EXPECT_EQ(errorOf(scanOf("ctx.bars(ctx.bars('RISE'))")).substr(0, 12), "test.lua:2: ");
}

TEST_F(ScriptScannerTest, ReachesNothingOutside)
{
    for (const char* text :
         {"io.open('/etc/passwd')", "os.execute('true')", "require('socket')", "load('x = 1')()",
          "debug.getregistry()", "package.loadlib('x', 'y')", "dofile('/etc/passwd')"})
        EXPECT_TRUE(errorOf(scanOf(text)).starts_with("test.lua:2: attempt to ")) << text;
}

TEST_F(ScriptScannerTest, KeepsItsGlobalsButNoBarsBetweenScans)
{
    auto scanner =
        makeScriptScanner("count = 0\n"
                          "function scan(ctx)\n"
                          "  count = count + 1\n"
                          "  if count == 3 then kept = ctx.bars('RISE') end\n"
                          "  if count == 4 then ctx.bars('FLAT') return kept.close[0] end\n"
                          "  return {{symbol = 'X', score = count}}\n"
                          "end",
                          "test.lua")
            .value();
    ScanContext context = contextFor();
    ASSERT_TRUE(scanner->setup(context));
    EXPECT_EQ(scanner->scan(context).symbols.at(0).score, 1);
    EXPECT_EQ(scanner->scan(context).symbols.at(0).score, 2);
    scanner->scan(context);
    EXPECT_EQ(scanner->scan(context).error->message,
              "test.lua:5: these bars are of an earlier call; ask for them anew in each scan");
    scanner->teardown(context);
    ASSERT_TRUE(scanner->setup(context));
    EXPECT_EQ(scanner->scan(context).symbols.at(0).score, 1);
}

TEST_F(ScriptScannerTest, DrawsTheSameNumbersAtTheSameMoment)
{
    const std::string script = scanOf("return {{symbol = 'X', score = math.random()}}");
    const double first = run(script).symbols.at(0).score;
    EXPECT_EQ(run(script).symbols.at(0).score, first);
    m_now += std::chrono::days{1};
    EXPECT_NE(run(script).symbols.at(0).score, first);
}

TEST_F(ScriptScannerTest, IsStoppedFromAnotherThread)
{
    for (const char* body : {"while true do end", "while true do pcall(error) end",
                             "while true do pcall(ctx.bars, 'RISE') end"}) {
        auto scanner = makeScriptScanner(scanOf(body), "test.lua").value();
        std::stop_source source;
        ScanContext context = contextFor({}, source.get_token());
        ASSERT_TRUE(scanner->setup(context));
        std::jthread stopper([&source] { source.request_stop(); });
        const ScannerResult result = scanner->scan(context);
        ASSERT_TRUE(result.error);
        EXPECT_EQ(result.error->code, base::ErrorCode::Cancelled);
        EXPECT_EQ(result.error->message, "test.lua:2: the script was stopped");
    }
}

TEST_F(ScriptScannerTest, SurvivesWhatTakesAllMemory)
{
    EXPECT_EQ(errorOf(scanOf("local t = {} while true do t[#t + 1] = ctx.bars('RISE') end")),
              "test.lua:2: the script needs more than 32 MB of memory");
    EXPECT_EQ(errorOf(scanOf("local s = 'x' while true do s = s .. s end")),
              "test.lua:2: the script needs more than 32 MB of memory");
}

TEST_F(ScriptScannerTest, MayNotAskForEverythingThereIs)
{
    EXPECT_EQ(errorOf(scanOf("for i = 1, 2000 do ctx.bars('A' .. i) end")),
              "test.lua:2: more than 1000 symbols were asked for that are not in the session");
    EXPECT_EQ(errorOf(scanOf("for i = 1, 20000 do ctx.add_symbol('A' .. i, '') end")),
              "test.lua:2: more than 10000 symbols were added at once");
    EXPECT_EQ(errorOf(scanOf("for i = 1, 20000 do ctx.add_indicator('SPY', 'close + ' .. i) end")),
              "test.lua:2: more than 5000 indicators were added at once");
    EXPECT_EQ(errorOf(scanOf("local t = {} for i = 1, 100001 do t[i] = 'SPY' end return t")),
              "test.lua:1: scan returned more than 100000 symbols");
    EXPECT_EQ(errorOf(scanOf("local v = {} for i = 1, 21 do v['v' .. i] = i end\n"
                             "return {{symbol = 'SPY', values = v}}")),
              "test.lua:1: entry 1 of what scan returned SPY has more than 20 values");
    run(scanOf("for i = 1, 1000 do ctx.log('line ' .. i) end return {}"));
    EXPECT_EQ(m_fixture.log->count("line"), 101U);
}

TEST_F(ScriptScannerTest, LooksAtFiveThousandSymbolsAndAddsThem)
{
    std::vector<Candidate> candidates;
    for (int i = 0; i < 5000; ++i) {
        const std::string name = fmt::format("S{}", i);
        candidates.push_back({.member = {sym(name), {}, {}, {}}});
        m_fixture.bars->put(name, quietBars(5, 100 + i));
    }
    m_fixture.session->setUniverse(std::move(candidates));
    auto scanner =
        makeScriptScanner(scanOf("local hits = {} for _, s in ipairs(ctx.symbols) do\n"
                                 "ctx.add_symbol(s, 'all')\n"
                                 "hits[#hits + 1] = {symbol = s, score = ctx.value(s, 'close')}\n"
                                 "end return hits"),
                          "test.lua")
            .value();
    ScanContext context = contextFor();
    const ScannerResult result = scanner->scan(context);
    ASSERT_FALSE(result.error) << result.error->message;
    ASSERT_EQ(result.symbols.size(), 5000U);
    EXPECT_EQ(result.symbols.front().symbol, sym("S4999"));
    EXPECT_EQ(result.symbols.front().score, 5099);
    EXPECT_EQ(context.addedSymbols().size(), 5000U);
    EXPECT_EQ(result.examined, 5000U);
}

// What is asked for in the course of a scan brings more bars, also to bars that are held already.
TEST_F(ScriptScannerTest, BringsMoreBarsWhenMoreAreNeeded)
{
    EXPECT_EQ(run(scanOf("ctx.need_bars('1d', 5)\n"
                         "local bars = ctx.bars('RISE')\n"
                         "local before = bars.n\n"
                         "ctx.need_bars('1d', 30)\n"
                         "ctx.bars('RISE')\n"
                         "return {{symbol = 'X', reason = before .. ' ' .. bars.n}}"))
                  .symbols.at(0)
                  .reason,
              "5 30");
    EXPECT_EQ(valueOf("ctx.value('RISE', 'close') .. ' ' .. ctx.value('RISE', 'sma(40)')"),
              "139.0 119.5"); // the mean of 100 ... 139
}

TEST_F(ScriptScannerTest, WritesTextsThatCanBeShown)
{
    const ScannerResult result =
        run(scanOf("return {{symbol = 'X', reason = 'a\\nb\\255' .. ('c'):rep(1000)}}"));
    const std::string& reason = result.symbols.at(0).reason;
    EXPECT_EQ(reason.substr(0, 5), "a?b?c");
    EXPECT_EQ(reason.size(), 203U);
    EXPECT_EQ(run(scanOf("return {{symbol = 'X', reason = 'größer'}}")).symbols.at(0).reason,
              "größer");
}

TEST_F(ScriptScannerTest, WarnsOfATeardownThatFails)
{
    run("function scan(ctx) return {} end\nfunction teardown(ctx)\n  error('late') end");
    EXPECT_EQ(m_fixture.log->count("[SCANNER] test: test.lua:3: late"), 1U);
}

#else

TEST(ScriptScanner, SaysThatThereIsNone)
{
    EXPECT_FALSE(hasScripts());
    EXPECT_EQ(checkScript("x = 1", "x.lua").problems.size(), 1U);
    EXPECT_EQ(makeScriptScanner("x = 1", "x.lua").error().code, base::ErrorCode::Unsupported);
}

#endif

} // namespace
} // namespace tapesift::scanners
