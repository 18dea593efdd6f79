#include "tapesift/presentation/run_archive.h"

#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/report/symbol_history.h"

namespace tapesift::presentation {
namespace {

class RunArchiveTest : public testing::Test
{
protected:
    RunArchiveTest()
        : archive(*engine.store)
    {
        QObject::connect(&archive, &RunArchive::opened, &archive,
                         [this](const std::shared_ptr<OpenedRun>& run) { opened = run; });
    }

    support::EngineFixture engine;
    RunArchive archive;
    std::shared_ptr<OpenedRun> opened;
};

TEST_F(RunArchiveTest, SaysThatThereIsNothingYet)
{
    bool isNothing = false;
    QObject::connect(&archive, &RunArchive::nothingYet, &archive, [&] { isNothing = true; });
    archive.openNewest();
    EXPECT_TRUE(QTest::qWaitFor([&] { return isNothing; }, 10'000));
}

TEST_F(RunArchiveTest, OpensTheNewestRunWithAllItsEntries)
{
    engine.start(support::demoSpec(20)).value();
    engine.control = std::make_unique<engine::ScanControl>();
    const auto newest = engine.start(support::demoSpec(130)).value();
    archive.openNewest();
    ASSERT_TRUE(QTest::qWaitFor([this] { return opened != nullptr; }, 10'000));
    EXPECT_EQ(opened->run.name, newest.name);
    EXPECT_EQ(opened->entries.rows.size() + opened->entries.failures.size(), 130u);
    EXPECT_EQ(opened->entries.failures.size(), newest.counts.failed);
}

TEST_F(RunArchiveTest, ReadsTheScanBeforeOfTheSameList)
{
    std::vector<ReadEarlier> answers;
    QObject::connect(&archive, &RunArchive::earlierRead, &archive,
                     [&](const ReadEarlier& read) { answers.push_back(read); });
    const auto first = engine.start(support::demoSpec(130)).value();
    engine.control = std::make_unique<engine::ScanControl>();
    engine.start(support::demoSpec(20)).value(); // another market
    engine.control = std::make_unique<engine::ScanControl>();
    const auto second = engine.start(support::demoSpec(130)).value();
    archive.readEarlier(second);
    archive.readEarlier(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers.size() == 2; }, 10'000));
    EXPECT_EQ(answers[0].of, second.id);
    ASSERT_TRUE(answers[0].earlier);
    EXPECT_EQ(answers[0].earlier->run().name, first.name);
    EXPECT_EQ(answers[0].earlier->results().size(), 130u - first.counts.failed);
    const EarlierRun::Result& any = answers[0].earlier->results().front();
    EXPECT_EQ(answers[0].earlier->find(any.symbol), &any);
    EXPECT_FALSE(answers[1].earlier) << "the first one has none";

    // Nothing differs between two scans of the same bars.
    RunResults results;
    results.show(std::move(*readRun(*engine.store, second.id).value()));
    results.compareWith(answers[0].earlier);
    EXPECT_EQ(results.results().changeCounts(), ResultTableModel::ChangeCounts{});
    EXPECT_TRUE(results.left().empty());
}

TEST_F(RunArchiveTest, ComparesTwoRuns)
{
    std::shared_ptr<const RunComparison> comparison;
    QObject::connect(&archive, &RunArchive::compared, &archive,
                     [&](const auto& compared) { comparison = compared; });
    const auto small = engine.start(support::demoSpec(20)).value();
    engine.control = std::make_unique<engine::ScanControl>();
    const auto large = engine.start(support::demoSpec(130)).value();
    archive.compare(small, large, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison != nullptr; }, 10'000));
    EXPECT_EQ(comparison->before.name, small.name);
    EXPECT_EQ(comparison->after.name, large.name);
    // Each symbol of either run is on exactly one side.
    const report::RunDiff& diff = comparison->diff;
    EXPECT_EQ(diff.changes.size() + diff.left.size(), 20u - small.counts.failed);
    EXPECT_EQ(diff.changes.size() + diff.entered.size(), 130u - large.counts.failed);
}

TEST_F(RunArchiveTest, RemovesAndPinsRunsAndListsThemAnew)
{
    std::vector<store::RunRecord> runs;
    std::optional<store::StoreSize> size;
    QObject::connect(&archive, &RunArchive::listed, &archive,
                     [&](const std::vector<store::RunRecord>& listed) { runs = listed; });
    QObject::connect(&archive, &RunArchive::measured, &archive,
                     [&](const store::StoreSize& measured) { size = measured; });
    const auto first = engine.start(support::demoSpec(20)).value();
    engine.control = std::make_unique<engine::ScanControl>();
    const auto second = engine.start(support::demoSpec(30)).value();
    archive.setPinned(second.id, true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return size.has_value(); }, 10'000));
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_TRUE(runs[0].pinned);
    EXPECT_GT(size->used, 0u);
    size.reset();
    archive.remove({first.id, first.id}); // What is gone already is no failure.
    ASSERT_TRUE(QTest::qWaitFor([&] { return size.has_value(); }, 10'000));
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].name, second.name);
}

TEST_F(RunArchiveTest, ReadsWhatIsKnownOfASymbolUntilItIsNotWanted)
{
    std::vector<ReadSymbol> answers;
    QObject::connect(&archive, &RunArchive::symbolRead, &archive,
                     [&](const ReadSymbol& read) { answers.push_back(read); });
    std::string newest;
    store::RunRecord run;
    for (int i = 0; i < 23; ++i) {
        engine.control = std::make_unique<engine::ScanControl>();
        newest = std::exchange(run, engine.start(support::demoSpec(20)).value()).name;
    }
    const auto entry = engine.entriesOf(run).front();
    const QString symbol = QString::fromStdString(entry.member.symbol.text());
    std::stop_source unwanted;
    unwanted.request_stop();
    archive.readSymbol(run, symbol, unwanted.get_token());
    archive.readSymbol(run, symbol, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !answers.empty(); }, 10'000));
    ASSERT_EQ(answers.size(), 1u) << "who asked first does not wait any more";
    ASSERT_TRUE(answers[0].entry);
    EXPECT_EQ(answers[0].entry->key, entry.key);
    ASSERT_EQ(answers[0].history.size(), report::kMostHistory);
    EXPECT_EQ(answers[0].history.front().run, newest);
    EXPECT_EQ(answers[0].history.front().result->price, entry.result->price);
}

TEST_F(RunArchiveTest, ReadsWhichRuleTookASymbolOutBeforeTheScan)
{
    const auto first = engine.start(support::demoSpec(20)).value();
    const auto out = engine.entriesOf(first).front().member.symbol;
    engine.control = std::make_unique<engine::ScanControl>();
    market::ScanSpec spec = support::demoSpec(20);
    spec.excludedSymbols = {out.text()};
    const auto run = engine.start(spec).value();
    std::optional<ReadSymbol> answer;
    QObject::connect(&archive, &RunArchive::symbolRead, &archive,
                     [&](const ReadSymbol& read) { answer = read; });
    archive.readSymbol(run, QString::fromStdString(out.text()), {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return answer.has_value(); }, 10'000));
    EXPECT_FALSE(answer->entry);
    EXPECT_EQ(answer->plannedRule, "excluded_by_name");
    ASSERT_EQ(answer->history.size(), 1u);
    EXPECT_EQ(answer->history.front().run, first.name);
}

TEST_F(RunArchiveTest, ReadsWhatWasLeftOutWithItsSymbols)
{
    const auto first = engine.start(support::demoSpec(20)).value();
    const std::string out = engine.entriesOf(first).front().member.symbol.text();
    engine.control = std::make_unique<engine::ScanControl>();
    market::ScanSpec spec = support::demoSpec(20);
    spec.excludedSymbols = {out};
    const auto run = engine.start(spec).value();

    std::optional<store::RunId> whose;
    std::vector<market::FunnelStep> funnel;
    QObject::connect(&archive, &RunArchive::funnelRead, &archive, [&](const ReadFunnel& read) {
        whose = read.run;
        funnel = read.steps;
    });
    archive.readFunnel(run.id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return whose.has_value(); }, 10'000));
    EXPECT_EQ(*whose, run.id);
    ASSERT_EQ(funnel.size(), 1u);
    EXPECT_EQ(funnel.front().removed, 1u);
    EXPECT_EQ(funnel.front().symbols, std::vector<std::string>{out});
}

TEST_F(RunArchiveTest, KeepsTheOldRowsUntilTheFirstNewOnesAreThere)
{
    const auto first = engine.start(support::demoSpec(30)).value();
    RunResults results;
    results.show(std::move(*readRun(*engine.store, first.id).value()));
    const int before = results.completed();
    EXPECT_EQ(before, 30);

    engine.control = std::make_unique<engine::ScanControl>();
    market::ScanSpec smaller = support::demoSpec(30);
    smaller.excludedSymbols = {engine.entriesOf(first)[0].member.symbol.text(),
                               engine.entriesOf(first)[1].member.symbol.text()};
    const auto second = engine.start(smaller).value();
    results.begin(second);
    EXPECT_EQ(results.completed(), before);
    auto entries = readRun(*engine.store, second.id).value()->entries;
    const auto reused = entries.reused;
    results.add(std::move(entries));
    EXPECT_EQ(results.completed(), 28);
    EXPECT_EQ(results.reused(), static_cast<int>(reused));
    EXPECT_EQ(reused, 28u); // Nothing has changed since the first scan.
}

TEST_F(RunArchiveTest, ShowsNothingOfTheRunBeforeWhenANewOneIsEmpty)
{
    const auto first = engine.start(support::demoSpec(30)).value();
    RunResults results;
    results.show(std::move(*readRun(*engine.store, first.id).value()));
    store::RunRecord empty = first;
    empty.id = store::RunId{999};
    results.begin(empty);
    results.finish(empty);
    EXPECT_EQ(results.completed(), 0);
}

// The run of `engine` that is shown first, with a pending one that has another number.
class RunResultsTest : public RunArchiveTest
{
protected:
    RunResultsTest()
        : shown(engine.start(support::demoSpec(30)).value())
        , next(shown)
    {
        next.id = store::RunId{999};
        next.name = "next";
        results.show(std::move(*readRun(*engine.store, shown.id).value()));
        QObject::connect(&results, &RunResults::runChanged, &results, [this] { ++changes; });
    }

    store::RunRecord shown;
    store::RunRecord next;
    RunResults results;
    int changes = 0;
};

TEST_F(RunResultsTest, RecordStaysWithItsRowsUntilNewOnesArrive)
{
    results.begin(next);
    EXPECT_EQ(results.run()->id, shown.id);
    EXPECT_EQ(changes, 0);

    ArrivedEntries entries;
    entries.rows.resize(1);
    entries.rows.front().symbol = QStringLiteral("NEW");
    // Whoever sees the new rows must see their record as well.
    std::optional<store::RunId> atReset;
    QObject::connect(&results.results(), &ResultTableModel::modelReset, &results,
                     [&] { atReset = results.run()->id; });
    results.add(std::move(entries));
    EXPECT_EQ(atReset, next.id);
    EXPECT_EQ(results.run()->id, next.id);
    EXPECT_EQ(results.completed(), 1);
    EXPECT_EQ(changes, 1);
}

TEST_F(RunResultsTest, AbandonedRunLeavesWhatIsShown)
{
    results.begin(next);
    results.abandon();
    EXPECT_EQ(results.run()->id, shown.id);
    EXPECT_EQ(results.completed(), 30);
    EXPECT_EQ(changes, 0);
    results.add({}); // Not taken for the first rows of the abandoned run.
    EXPECT_EQ(results.run()->id, shown.id);
    EXPECT_EQ(results.completed(), 30);
}

TEST_F(RunResultsTest, ResumedRunChangesItsRecordAtOnce)
{
    store::RunRecord resumed = shown;
    resumed.name = "resumed";
    results.begin(resumed);
    EXPECT_EQ(results.run()->name, "resumed");
    EXPECT_EQ(results.completed(), 30);
    EXPECT_EQ(changes, 1);
}

TEST_F(RunArchiveTest, OpensWhatTheDeepPhaseFoundWithItsRanks)
{
    market::ScanSpec spec = support::demoSpec(40);
    spec.phase = market::ScanPhase::Deep;
    const auto run = engine.start(spec).value();
    RunResults results;
    results.show(std::move(*readRun(*engine.store, run.id).value()));
    EXPECT_TRUE(results.isDeep());
    int ranked = 0;
    for (const ResultRow& row : results.results().all()) {
        EXPECT_NE(row.deep.state, DeepState::Pending) << row.symbol.toStdString();
        ranked += std::isnan(row.deep.percentile) ? 0 : 1;
    }
    EXPECT_GT(ranked, 30);
    EXPECT_EQ(results.breadth().symbols(),
              static_cast<std::uint32_t>(results.results().totalRows()));
}

} // namespace
} // namespace tapesift::presentation
