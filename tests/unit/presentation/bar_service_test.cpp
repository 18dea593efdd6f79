#include "tapesift/presentation/bar_service.h"

#include <condition_variable>
#include <filesystem>
#include <set>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/providers/provider_registry.h"
#include "unit/data/fake_provider.h"

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

// A gate that a fetching provider waits at until the test opens it.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOpen; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    void awaitSomebody()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting > 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    bool m_isOpen = false;
};

// A service over a home folder of its own.
struct Fixture
{
    support::TemporaryFolder home;
    base::RealFileSystem files;
    base::SystemClock clock;
    support::MemoryLog log;
    cache::PriceCache cache{files, home.file("cache"), clock, log};
    market::CalendarBook calendars;
    engine::ProviderFactory providers = [this](const market::ScanSpec& spec) {
        providers::ProviderOptions options;
        options.dataPath = spec.dataPath;
        options.demoSymbols = spec.demoSymbols;
        options.demoSeed = spec.demoSeed;
        return providers::createProvider(spec.provider, options, files, clock);
    };

    BarServices services()
    {
        return {files, clock, log, cache, home.file("cache"), providers, calendars};
    }
};

// A provider of symbols A, B, C ... with 40 bars each that notes the order of what it is asked.
struct NotingFixture : Fixture
{
    std::mutex mutex;
    std::vector<std::string> asked; // Guarded by mutex.
    std::function<void()> whileFetching = [] {};

    class Provider final : public providers::MarketDataProvider
    {
    public:
        explicit Provider(NotingFixture& owner)
            : m_owner(owner)
        {
            m_inner.told.intervals = {market::Interval::Day1};
            for (const char* symbol : {"A", "B", "C", "D", "E"})
                m_inner.symbols[symbol] = {support::toBars(support::sampleSeries(40).view()),
                                           std::nullopt,
                                           {},
                                           std::nullopt};
        }
        const providers::Capabilities& capabilities() const override
        {
            return m_inner.capabilities();
        }
        std::string feedIdentity() const override { return "noting"; }
        base::Result<std::vector<market::Member>> listSymbols() override
        {
            return m_inner.listSymbols();
        }
        base::Result<providers::FetchedBars> fetchBars(const providers::BarRequest& request,
                                                       std::stop_token stop) override
        {
            {
                const std::lock_guard lock(m_owner.mutex);
                m_owner.asked.push_back(request.symbol.text());
            }
            m_owner.whileFetching();
            return m_inner.fetchBars(request, stop);
        }
        base::Result<std::optional<base::FileStamp>>
        sourceStamp(const market::Symbol& symbol) override
        {
            return m_inner.sourceStamp(symbol);
        }
        base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override
        {
            return m_inner.newestBar(symbol);
        }

    private:
        NotingFixture& m_owner;
        data::FakeProvider m_inner;
    };

    NotingFixture()
    {
        providers = [this](const market::ScanSpec&)
            -> base::Result<std::unique_ptr<providers::MarketDataProvider>> {
            return std::make_unique<Provider>(*this);
        };
    }

    std::vector<std::string> askedSoFar()
    {
        const std::lock_guard lock(mutex);
        return asked;
    }
};

store::RunRecord demoRunWithBars()
{
    store::RunRecord run;
    run.spec.provider = "demo";
    run.spec.demoSymbols = 30;
    run.spec.demoSeed = 7;
    run.spec.lookback = 120;
    run.spec.asOf = base::parseUtc("2026-03-20").value();
    run.spec.asOfClosed = true;
    return run;
}

// A run over the bars of support::sampleSeries.
store::RunRecord sampleRun(int lastDay = 40)
{
    store::RunRecord run;
    run.spec.provider = "fake";
    run.spec.lookback = 30;
    run.spec.asOf = support::kSampleStart + std::chrono::days{lastDay - 1};
    run.spec.asOfClosed = true;
    return run;
}

QString firstDemoSymbol(Fixture& fixture)
{
    auto provider = fixture.providers(demoRunWithBars().spec);
    return QString::fromStdString((*provider)->listSymbols()->front().symbol.text());
}

std::shared_ptr<const ChartData> chartOf(const QSignalSpy& spy, qsizetype signal = 0)
{
    return spy.at(signal).at(1).value<std::shared_ptr<const ChartData>>();
}

TEST(BarService, ChartArrivesWithBarsUpToTheAsOfTime)
{
    Fixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(demoRunWithBars());
    const QString symbol = firstDemoSymbol(fixture);
    EXPECT_EQ(service.chart(symbol), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    EXPECT_EQ(ready.at(0).at(0).toString(), symbol);
    const auto chart = chartOf(ready);
    EXPECT_EQ(chart->symbol, symbol);
    EXPECT_EQ(chart->bars.size(), 120u);
    EXPECT_LE(chart->bars.view().time.back(), *demoRunWithBars().spec.asOf);
    EXPECT_FALSE(chart->lastIsForming);
}

TEST(BarService, KeptChartIsReturnedAtOnceAndWithoutASignal)
{
    Fixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(demoRunWithBars());
    const QString symbol = firstDemoSymbol(fixture);
    service.chart(symbol);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    EXPECT_EQ(service.chart(symbol), chartOf(ready));
    service.setRun(demoRunWithBars()); // The same bars: nothing is forgotten.
    EXPECT_EQ(service.chart(symbol), chartOf(ready));
    EXPECT_EQ(ready.size(), 1);
}

TEST(BarService, LaterBarsAreNotSeen)
{
    NotingFixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(sampleRun(25));
    service.chart(QStringLiteral("A"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    const auto chart = chartOf(ready);
    EXPECT_EQ(chart->bars.size(), 25u);
    EXPECT_EQ(chart->bars.view().time.back(), support::kSampleStart + std::chrono::days{24});
}

TEST(BarService, BarThatWasNotOverIsForming)
{
    NotingFixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    store::RunRecord run = sampleRun(25);
    run.spec.asOfClosed = false;
    run.spec.asOf = *run.spec.asOf + 12h;
    service.setRun(run);
    service.chart(QStringLiteral("A"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    EXPECT_TRUE(chartOf(ready)->lastIsForming);
}

TEST(BarService, ChartAskedForLastComesFirstAndThoseInAdvanceLast)
{
    NotingFixture fixture;
    Gate gate;
    fixture.whileFetching = [&gate] { gate.pass(); };
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    QSignalSpy lines(&service, &BarService::sparklinesReady);
    service.setRun(sampleRun());
    service.chart(QStringLiteral("A"));
    gate.awaitSomebody(); // The thread is busy with A.
    service.prefetchCharts({QStringLiteral("E")});
    service.requestSparklines({QStringLiteral("D")});
    service.chart(QStringLiteral("B"));
    service.chart(QStringLiteral("C"));
    gate.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixture.askedSoFar().size() == 5; }));
    EXPECT_EQ(fixture.askedSoFar(), (std::vector<std::string>{"A", "C", "B", "D", "E"}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 3 && lines.size() == 1; }));
}

TEST(BarService, PrefetchedChartIsKeptWithoutASignal)
{
    NotingFixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(sampleRun());
    service.prefetchCharts({QStringLiteral("A")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return service.chart(QStringLiteral("A")) != nullptr; }));
    EXPECT_EQ(fixture.askedSoFar(), std::vector<std::string>{"A"});
    EXPECT_LE(ready.size(), 1); // A question that came before the chart is answered.
}

TEST(BarService, SparklinesComeForEachSymbolAsked)
{
    NotingFixture fixture;
    BarService service(fixture.services());
    QSignalSpy spy(&service, &BarService::sparklinesReady);
    service.setRun(sampleRun());
    service.requestSparklines({QStringLiteral("A"), QStringLiteral("NONE")});
    std::map<QString, Sparkline> got;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (; !spy.isEmpty(); spy.removeFirst()) {
            for (const auto& [symbol, line] :
                 spy.first().at(0).value<std::vector<std::pair<QString, Sparkline>>>())
                got[symbol] = line;
        }
        return got.size() == 2;
    }));
    EXPECT_EQ(got[QStringLiteral("A")].count, 30);
    EXPECT_EQ(got[QStringLiteral("NONE")].count, 0) << "without bars, but answered";
}

TEST(BarService, AnotherRunForgetsWhatWasKeptAndAsked)
{
    NotingFixture fixture;
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(sampleRun(40));
    service.chart(QStringLiteral("A"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 1; }));
    service.setRun(sampleRun(25));
    EXPECT_EQ(service.chart(QStringLiteral("A")), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 2; }));
    EXPECT_EQ(chartOf(ready, 1)->bars.size(), 25u);
}

TEST(BarService, AnswerForTheRunBeforeIsDropped)
{
    NotingFixture fixture;
    Gate gate;
    fixture.whileFetching = [&gate] { gate.pass(); };
    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(sampleRun(40));
    service.chart(QStringLiteral("A"));
    gate.awaitSomebody();
    service.setRun(sampleRun(25));
    service.chart(QStringLiteral("A"));
    gate.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    EXPECT_EQ(chartOf(ready)->bars.view().time.back(),
              support::kSampleStart + std::chrono::days{24});
}

TEST(BarService, FolderThatHasVanishedFailsTheChart)
{
    Fixture fixture;
    std::string csv = "time,open,high,low,close,volume\n";
    for (int day = 1; day <= 28; ++day)
        csv += fmt::format("2024-01-{:02},10,11,9,10.5,1000\n", day);
    fixture.home.write("prices/ABC.csv", csv);
    store::RunRecord run;
    run.spec.provider = "csv";
    run.spec.dataPath = fixture.home.file("prices");
    run.spec.asOf = base::parseUtc("2024-01-28").value();
    run.spec.asOfClosed = true;
    std::filesystem::remove_all(fixture.home.file("prices"));

    BarService service(fixture.services());
    QSignalSpy failed(&service, &BarService::chartFailed);
    service.setRun(run);
    service.chart(QStringLiteral("ABC"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() > 0; }));
    EXPECT_EQ(failed.at(0).at(0).toString(), QStringLiteral("ABC"));
    EXPECT_FALSE(failed.at(0).at(1).value<base::Error>().message.empty());

    // Back again: the next question is answered.
    fixture.home.write("prices/ABC.csv", csv);
    QSignalSpy ready(&service, &BarService::chartReady);
    service.chart(QStringLiteral("ABC"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    EXPECT_EQ(chartOf(ready)->bars.size(), 28u);
}

TEST(BarService, SourceThatCannotBeMadeFailsTheChart)
{
    Fixture fixture;
    BarService service(fixture.services());
    QSignalSpy failed(&service, &BarService::chartFailed);
    store::RunRecord run = demoRunWithBars();
    run.spec.provider = "gone";
    service.setRun(run);
    service.chart(QStringLiteral("ABC"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() > 0; }));
    EXPECT_EQ(failed.at(0).at(1).value<base::Error>().code, base::ErrorCode::InvalidArgument);
}

TEST(BarService, ChartWithoutARunIsNotAnswered)
{
    Fixture fixture;
    BarService service(fixture.services());
    EXPECT_EQ(service.chart(QStringLiteral("A")), nullptr);
    service.requestSparklines({QStringLiteral("A")});
}

TEST(BarService, EndsWhileMuchIsAskedFor)
{
    NotingFixture fixture;
    Gate gate;
    fixture.whileFetching = [&gate] { gate.pass(); };
    {
        BarService service(fixture.services());
        service.setRun(sampleRun());
        service.chart(QStringLiteral("A"));
        service.prefetchCharts({QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
        gate.awaitSomebody();
        gate.open();
    }
    // Not later than that: the rest may have been begun before the end, but no more comes.
    const std::size_t asked = fixture.askedSoFar().size();
    EXPECT_GE(asked, 1u);
    EXPECT_LE(asked, 4u);
}

// 28 bars of January 2024 that close at `close`.
std::string januaryCsv(double close)
{
    std::string csv = "time,open,high,low,close,volume\n";
    for (int day = 1; day <= 28; ++day)
        csv += fmt::format("2024-01-{:02},10,99,9,{},1000\n", day, close);
    return csv;
}

TEST(BarService, AnotherRunOverTheSameFolderSeesItsChanges)
{
    Fixture fixture;
    fixture.home.write("prices/ABC.csv", januaryCsv(10.5));
    store::RunRecord run;
    run.id = store::RunId{1};
    run.spec.provider = "csv";
    run.spec.dataPath = fixture.home.file("prices");
    run.spec.asOf = base::parseUtc("2024-01-28").value();
    run.spec.asOfClosed = true;

    BarService service(fixture.services());
    QSignalSpy ready(&service, &BarService::chartReady);
    service.setRun(run);
    service.chart(QStringLiteral("ABC"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 1; }));
    EXPECT_EQ(chartOf(ready)->bars.view().close.back(), 10.5);

    fixture.home.write("prices/ABC.csv", januaryCsv(12.25));
    fixture.home.write("prices/NEW.csv", januaryCsv(20));
    run.id = store::RunId{2};
    service.setRun(run);
    EXPECT_EQ(service.chart(QStringLiteral("ABC")), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 2; }));
    EXPECT_EQ(chartOf(ready, 1)->bars.view().close.back(), 12.25);
    service.chart(QStringLiteral("NEW"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() == 3; }));
    EXPECT_EQ(chartOf(ready, 2)->bars.view().close.back(), 20);
}

TEST(BarService, WritesNothingOverAReadOnlyCache)
{
    Fixture fixture;
    fixture.home.write("scans.db", "somebody else's");
    const auto filesOf = [&fixture] {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(fixture.home.path()))
            names.insert(entry.path().string());
        return names;
    };
    const auto before = filesOf();
    cache::PriceCache cache(fixture.files, fixture.home.file("cache"), fixture.clock, fixture.log,
                            {}, cache::Access::ReadOnly);
    {
        BarService service({fixture.files, fixture.clock, fixture.log, cache,
                            fixture.home.file("cache"), fixture.providers, fixture.calendars});
        QSignalSpy ready(&service, &BarService::chartReady);
        service.setRun(demoRunWithBars());
        service.chart(firstDemoSymbol(fixture));
        ASSERT_TRUE(QTest::qWaitFor([&] { return ready.size() > 0; }));
    }
    EXPECT_EQ(filesOf(), before);
}

} // namespace
} // namespace tapesift::presentation
