#include "tapesift/scanners/scanner_manager.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "manager_fixture.h"

namespace tapesift::scanners {
namespace {

using enum RunOutcome;
using Outcomes = std::vector<RunOutcome>;
using support::utc;

// The lines of scanners and session, the time that a scan took as "#".
std::vector<std::string> linesOf(const support::MemoryLog& log)
{
    std::vector<std::string> lines;
    for (std::string line : log.messages()) {
        if (!line.starts_with("[SCANNER]") && !line.starts_with("[SESSION]"))
            continue;
        if (const auto bracket = line.find('('); bracket != std::string::npos)
            line = line.substr(0, bracket) + "(# ms)";
        lines.push_back(line);
    }
    return lines;
}

// Registers an average for SPY and always finds SPY: the first scanner of the guide.
class AlwaysSpy final : public Scanner
{
public:
    base::Status setup(ScanContext& context) override
    {
        return context.addIndicator(sym("SPY"), "sma(20)", market::Interval::Day1);
    }
    ScannerResult scan(ScanContext& context) override
    {
        const auto average = context.indicator(sym("SPY"), "sma(20)", market::Interval::Day1);
        if (!average) {
            ScannerResult failed;
            failed.error = average.error();
            return failed;
        }
        ScannerResult result = foundOne("SPY");
        result.symbols[0].values.push_back({"sma20", *average});
        return result;
    }
    void teardown(ScanContext&) override {}
};

} // namespace

// Done-when 0 of the scanners' issue.
TEST(ScannerManager, TheSevenLinesOfAScannerThatAlwaysFindsSpy)
{
    for (const ScanMode mode : {ScanMode::Live, ScanMode::Backtest}) {
        ScanFixture fixture(mode);
        fixture.bars->put("SPY", quietBars(40));
        fixture.bars->knowsFuture = mode == ScanMode::Backtest;
        ScannerRegistry registry;
        registry.add("test", [](const ScannerDefinition&) {
            return base::Result<std::shared_ptr<Scanner>>(std::make_shared<AlwaysSpy>());
        });
        ScannerManager manager(fixture.session, registry, *ScanFixture::calendars()->find("us"),
                               std::make_shared<DetachedThreads>());
        RecordingScans listener;
        manager.setListener(&listener);
        ScannerDefinition definition;
        definition.name = "spy";
        definition.module = "test:spy";
        definition.preSession = true;
        definition.schedule = Schedule{};

        // Monday, February 5th 2024: 35 bars have closed; the exchange opens at 14:30 UTC.
        const base::UtcSeconds morning = utc("2024-02-05T14:00:00Z");
        EXPECT_TRUE(manager.load(std::span(&definition, 1)).empty());
        manager.setUpAll(morning);
        manager.runPreSession(morning);

        const std::vector<std::string> expected = {
            "[SCANNER] spy: Loaded",
            "[SCANNER] spy: Setting up",
            "[SCANNER] spy: Setup complete",
            "[SCANNER] spy: Pre-session scan",
            "[SCANNER] spy: Found 1 symbols (# ms)",
            "[SCANNER] spy: Adding symbol SPY",
            "[SESSION] SPY registered mid-session",
        };
        EXPECT_EQ(linesOf(*fixture.log), expected);
        const auto symbols = fixture.session->symbols();
        ASSERT_EQ(symbols.size(), 1U);
        EXPECT_EQ(symbols[0].addedBy.scanner, "spy");
        EXPECT_EQ(symbols[0].addedBy.when, morning);

        // It goes on at the open, finds the same symbol and adds nothing.
        EXPECT_EQ(manager.nextWake(), utc("2024-02-05T14:30:00Z"));
        manager.runDue(utc("2024-02-05T14:30:00Z"));
        ASSERT_EQ(listener.records.size(), 2U);
        EXPECT_EQ(listener.records[1].symbolsFound, 1U);
        EXPECT_EQ(listener.records[1].symbolsAdded, 0U);
        EXPECT_EQ(fixture.log->count("Adding symbol"), 1U);
        EXPECT_EQ(fixture.log->count("Found 1 symbols"), 2U);
    }
}

TEST(ScannerManager, ABadDefinitionIsLeftOutAndTheOthersRun)
{
    ManagerFixture fixture;
    fixture.add("good", [](ScanContext&) { return ScannerResult(); });
    ScannerDefinition bad;
    bad.name = "bad";
    bad.module = "builtin:nothing-of-the-kind";
    fixture.definitions.push_back(bad);
    const auto problems = fixture.manager.load(fixture.definitions);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].message, "bad: There is no built-in scanner \"nothing-of-the-kind\".");
    fixture.manager.setUpAll(fixture.now);
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), Outcomes{Ok});
}

TEST(ScannerManager, AnErrorIsTriedAgainWithinTheRun)
{
    ManagerFixture fixture;
    int calls = 0;
    fixture.add("flaky", [&calls](ScanContext& context) {
        context.addSymbol(sym("X" + std::to_string(calls)), "attempt");
        return ++calls <= 3 ? failing() : foundOne("SPY");
    });
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(calls, 4);
    ASSERT_EQ(fixture.outcomes(), Outcomes{Ok});
    EXPECT_EQ(fixture.listener.records[0].attempts, 4U);
    // What the failed attempts added is forgotten.
    std::vector<std::string> names;
    for (const SessionSymbol& symbol : fixture.session->symbols())
        names.push_back(symbol.symbol.text());
    EXPECT_EQ(names, (std::vector<std::string>{"SPY", "X3"}));
}

TEST(ScannerManager, ARunIsOneFailureAndThreeDisable)
{
    ManagerFixture fixture;
    int calls = 0;
    fixture.add("broken", [&calls](ScanContext&) {
        ++calls;
        return failing();
    });
    fixture.add("sound", [](ScanContext&) { return ScannerResult(); });
    fixture.start();
    for (int i = 0; i < 5; ++i)
        fixture.runNext();
    EXPECT_EQ(calls, 12); // three runs of four attempts
    EXPECT_EQ(fixture.stateOf("broken"), ScannerState::Disabled);
    EXPECT_EQ(fixture.stateOf("sound"), ScannerState::Ready);
    ASSERT_EQ(fixture.listener.notices.size(), 1U);
    EXPECT_EQ(fixture.listener.notices[0],
              "broken: 3 runs in a row failed, the last one: It broke.");
    EXPECT_EQ(fixture.manager.history().statistics().byScanner.at("broken").errors, 3U);
    EXPECT_EQ(fixture.manager.history().statistics().byScanner.at("sound").totalScans, 5U);

    ASSERT_TRUE(fixture.manager.enable("broken"));
    EXPECT_EQ(fixture.manager.status()[0].failures, 0U);
    EXPECT_EQ(fixture.manager.status()[0].notice, "");
    fixture.runNext();
    EXPECT_EQ(calls, 16);
    EXPECT_EQ(fixture.stateOf("broken"), ScannerState::Ready);
}

TEST(ScannerManager, ASuccessBeginsTheCountAnew)
{
    ManagerFixture fixture;
    int run = 0;
    fixture.add("sometimes", [&run](ScanContext& context) {
        // Fails in runs 1, 2, 4 and 5.
        if (context.currentTime() != base::UtcSeconds{} && run % 3 != 2)
            return failing();
        return ScannerResult();
    });
    fixture.start();
    for (run = 0; run < 6; ++run)
        fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), (Outcomes{Failed, Failed, Ok, Failed, Failed, Ok}));
    EXPECT_TRUE(fixture.listener.notices.empty());
}

TEST(ScannerManager, ExceptionsStopHere)
{
    ManagerFixture fixture;
    fixture.setUniverse({"A"});
    fixture.add("throws", [](ScanContext&) -> ScannerResult { throw std::runtime_error("boo"); });
    fixture.add("throwsNumber", [](ScanContext&) -> ScannerResult { throw 7; });
    fixture.add("throwsInside", [](ScanContext& context) {
        context.forEachSymbol([](const market::Symbol&, std::size_t, ScanContext::Worker&) {
            throw std::logic_error("inside");
        });
        return ScannerResult();
    });
    fixture.add("sound", [](ScanContext&) { return foundOne("SPY"); });
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), (Outcomes{Failed, Failed, Failed, Ok}));
    EXPECT_EQ(fixture.listener.records[0].error->details, "boo");
    EXPECT_EQ(fixture.listener.records[2].error->details, "inside");
    EXPECT_EQ(fixture.session->symbols().size(), 1U);
}

TEST(ScannerManager, ASetupThatFailsDisables)
{
    ManagerFixture fixture;
    int scans = 0;
    bool isWell = false;
    fixture.add(
        "needy",
        [&scans](ScanContext&) {
            ++scans;
            return ScannerResult();
        },
        [&isWell](ScanContext&) -> base::Status {
            if (isWell)
                return {};
            return base::Error{base::ErrorCode::NotFound, "No file.", {}, {}};
        });
    fixture.add(
        "throws", [](ScanContext&) { return ScannerResult(); },
        [](ScanContext&) -> base::Status { throw std::runtime_error("boo"); });
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(scans, 0);
    EXPECT_EQ(fixture.listener.notices,
              (std::vector<std::string>{
                  "needy: Its setup failed: No file.",
                  "throws: Its setup failed: The scanner throws threw an exception (boo). Correct "
                  "the scanner."}));

    // Enabled, it is set up with its next run.
    isWell = true;
    ASSERT_TRUE(fixture.manager.enable("needy"));
    fixture.runNext();
    EXPECT_EQ(scans, 1);
    EXPECT_EQ(fixture.stateOf("needy"), ScannerState::Ready);
}

TEST(ScannerManager, TakesTheBestOfTooManySymbols)
{
    ManagerFixture fixture;
    fixture.add("many", [](ScanContext&) {
        ScannerResult result;
        for (int i = 0; i < 5000; ++i)
            result.symbols.push_back(
                {sym("S" + std::to_string(i)), static_cast<double>(i), std::string(9999, 'x'), {}});
        result.symbols.push_back({sym("S7"), 1e9, "twice", {}});
        result.symbols.push_back({sym("NAN"), std::nan(""), "no score", {}});
        return result;
    });
    fixture.definitions[0].symbolLimit = 3;
    fixture.start();
    fixture.runNext();
    std::vector<std::string> names;
    for (const SessionSymbol& symbol : fixture.session->symbols())
        names.push_back(symbol.symbol.text());
    EXPECT_EQ(names, (std::vector<std::string>{"S4999", "S4998", "S4997"}));
    EXPECT_LT(fixture.session->symbols()[0].addedBy.why.size(), 1000U);
    EXPECT_EQ(fixture.listener.records[0].symbolsFound, 5001U);
    EXPECT_EQ(fixture.listener.records[0].symbolsAdded, 3U);
    EXPECT_EQ(fixture.listener.taken[0], 3U);
    EXPECT_EQ(fixture.log->count("[SCANNER] many: Found 5001 symbols"), 1U);
    EXPECT_EQ(fixture.log->count("[SCANNER] many: Took the best 3 of 5001 symbols"), 1U);
    EXPECT_EQ(fixture.log->count("[SCANNER] many: 1 symbols were found twice"), 1U);
    const RunStatistics all = fixture.manager.history().statistics().all;
    EXPECT_EQ(all.totalScans, 1U);
    EXPECT_EQ(all.totalSymbolsAdded, 3U);
}

TEST(ScannerManager, AScannerSeesItsUniverseAndTheLogSaysWhatWasCut)
{
    ManagerFixture fixture;
    fixture.setUniverse({"A", "B", "C", "D"});
    std::size_t seen = 0;
    fixture.add("capped", [&seen](ScanContext& context) {
        seen = context.symbols().size();
        return ScannerResult();
    });
    fixture.definitions[0].requirements.maxSymbols = 3;
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(seen, 3U);
    EXPECT_EQ(fixture.log->count("[SCANNER] capped: Looked at the first 3 symbols, 1 were cut"),
              1U);
}

TEST(ScannerManager, ScannersOfOneMomentDoNotSeeEachOther)
{
    ManagerFixture fixture;
    std::vector<bool> watched;
    const auto look = [&watched](ScanContext& context) {
        watched.push_back(context.isWatched(sym("SPY")));
        return foundOne("SPY");
    };
    fixture.add("first", look);
    fixture.add("second", look);
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(watched, (std::vector<bool>{false, false}));
    const auto symbols = fixture.session->symbols();
    ASSERT_EQ(symbols.size(), 1U);
    EXPECT_EQ(symbols[0].addedBy.scanner, "first");
    ASSERT_EQ(symbols[0].foundBy.size(), 1U);
    EXPECT_EQ(symbols[0].foundBy[0].scanner, "second");
}

TEST(ScannerManager, ALookLeavesTheSessionAsItIs)
{
    ManagerFixture fixture;
    fixture.bars->put("SPY", quietBars(40));
    std::vector<bool> watched;
    fixture.add("look", [&watched](ScanContext& context) {
        watched.push_back(context.isWatched(sym("SPY")));
        context.addSymbol(sym("SPY"), "beside it");
        return foundOne("SPY");
    });
    fixture.manager.setAdding(false);
    fixture.start();
    fixture.runNext();
    fixture.runNext();
    EXPECT_EQ(watched, (std::vector<bool>{false, false}));
    EXPECT_TRUE(fixture.session->symbols().empty());
    ASSERT_EQ(fixture.listener.records.size(), 2U);
    EXPECT_EQ(fixture.listener.records[1].symbolsFound, 1U);
    EXPECT_EQ(fixture.listener.records[1].symbolsAdded, 0U);
    EXPECT_EQ(fixture.listener.taken[1], 1U); // told all the same
    fixture.manager.setAdding(true);
    fixture.runNext();
    EXPECT_EQ(fixture.session->symbols().size(), 1U);
}

TEST(ScannerManager, MissedRunsAreCaughtUpOnceOrLeftOut)
{
    ManagerFixture fixture;
    int runs = 0;
    fixture.add("once", [&runs](ScanContext&) {
        ++runs;
        return ScannerResult();
    });
    fixture.add("skip", [&runs](ScanContext&) {
        runs += 100;
        return ScannerResult();
    });
    fixture.definitions[1].schedule->missed = Missed::Skip;
    fixture.start();
    // From 00:00 to 00:32 asleep: 00:05 ... 00:30 were planned.
    fixture.now += std::chrono::minutes{32};
    fixture.manager.runDue(fixture.now);
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(fixture.log->count("[SCANNER] once: 5 runs were missed, catching up once"), 1U);
    EXPECT_EQ(fixture.log->count("[SCANNER] skip: 6 runs were missed"), 1U);
    EXPECT_EQ(fixture.manager.nextWake(), utc("2026-01-05T00:35:00Z"));
}

TEST(ScannerManager, ADisabledOneDoesNotRunAndAnswersForItself)
{
    ManagerFixture fixture;
    int runs = 0;
    fixture.add("off", [&runs](ScanContext&) {
        ++runs;
        return ScannerResult();
    });
    fixture.definitions[0].enabled = false;
    fixture.start();
    EXPECT_FALSE(fixture.manager.nextWake());
    fixture.runNext();
    EXPECT_EQ(fixture.manager.begin("off", fixture.now).error().code, base::ErrorCode::Busy);
    EXPECT_EQ(fixture.manager.begin("none", fixture.now).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(runs, 0);
    ASSERT_TRUE(fixture.manager.enable("off"));
    EXPECT_TRUE(fixture.manager.begin("off", fixture.now));
    fixture.manager.waitForRuns();
    EXPECT_EQ(runs, 1);
    ASSERT_TRUE(fixture.manager.disable("off"));
    EXPECT_FALSE(fixture.manager.enable("none"));
    EXPECT_FALSE(fixture.manager.disable("none"));
}

TEST(ScannerManager, AScannerMayHaveNothingToLookAt)
{
    ManagerFixture fixture;
    fixture.add("early", [](ScanContext&) {
        ScannerResult result;
        result.skipped = "too early";
        return result;
    });
    fixture.start();
    for (int i = 0; i < 4; ++i)
        fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), Outcomes(4, Declined));
    EXPECT_EQ(fixture.stateOf("early"), ScannerState::Ready);
    EXPECT_EQ(fixture.log->count("[SCANNER] early: Skipped, too early"), 4U);
}

TEST(ScannerManager, LoadingAnewKeepsWhatIsUnchanged)
{
    ManagerFixture fixture;
    const auto quiet = [](ScanContext&) { return ScannerResult(); };
    fixture.add("same", quiet);
    fixture.add("changed", quiet);
    fixture.add("gone", quiet);
    fixture.start();
    EXPECT_EQ(fixture.made, 3);
    std::vector<ScannerDefinition> anew = {fixture.definitions[1], fixture.definitions[0]};
    anew[0].symbolLimit = 5;
    EXPECT_TRUE(fixture.manager.load(anew).empty());
    EXPECT_EQ(fixture.made, 4);
    EXPECT_EQ(fixture.log->count("changed torn down"), 1U);
    EXPECT_EQ(fixture.log->count("gone torn down"), 1U);
    EXPECT_EQ(fixture.log->count("same torn down"), 0U);
    EXPECT_EQ(fixture.stateOf("same"), ScannerState::Ready);
    EXPECT_EQ(fixture.stateOf("changed"), ScannerState::Loaded);
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), (Outcomes{Ok, Ok}));
    EXPECT_EQ(fixture.stateOf("changed"), ScannerState::Ready);
    fixture.manager.tearDownAll(fixture.now);
    EXPECT_EQ(fixture.log->count("same torn down"), 1U);
}

TEST(ScannerManager, ASystemWithoutThreadsFailsRunsAndNothingElse)
{
    ManagerFixture fixture(ScanMode::Live, std::make_shared<support::RefusingExecutor>());
    fixture.add("any", [](ScanContext&) { return ScannerResult(); });
    fixture.start();
    fixture.runNext();
    ASSERT_FALSE(fixture.listener.records.empty());
    EXPECT_EQ(fixture.listener.records.back().outcome, Failed);
    EXPECT_EQ(fixture.listener.records.back().error->code, base::ErrorCode::Unavailable);
}

} // namespace tapesift::scanners
