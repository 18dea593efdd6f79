#include "tapesift/presentation/detail_controller.h"

#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"

namespace tapesift::presentation {
namespace {

class DetailControllerTest : public testing::Test
{
protected:
    DetailControllerTest()
        : bars({engine.files, engine.clock, engine.log, *engine.cache, engine.home.file("cache"),
                engine.providers, engine.calendars})
        , archive(*engine.store)
        , details(results, archive, bars)
    {
        const auto run = engine.start(support::demoSpec(130)).value();
        results.show(std::move(*readRun(*engine.store, run.id).value()));
        QObject::connect(&details, &DetailController::detailChanged, &details,
                         [this](const SymbolDetail& detail) { shown = detail.symbol; });
        QObject::connect(&details, &DetailController::failureChanged, &details,
                         [this](const FailureDetail& failure) { failed = failure.symbol; });
        QObject::connect(
            &details, &DetailController::chartChanged, &details,
            [this](const std::shared_ptr<const ChartData>& arrived) { chart = arrived; });
        QObject::connect(&details, &DetailController::cleared, &details,
                         [this] { isCleared = true; });
    }

    support::EngineFixture engine;
    RunResults results;
    BarService bars;
    RunArchive archive;
    DetailController details;
    QString shown;
    QString failed;
    std::shared_ptr<const ChartData> chart;
    bool isCleared = false;
};

TEST_F(DetailControllerTest, DescribesTheSymbolAtOnceAndBringsItsChart)
{
    const QString symbol = results.results().rowAt(0).symbol;
    details.select(symbol, {});
    EXPECT_EQ(shown, symbol);
    ASSERT_TRUE(QTest::qWaitFor([this] { return chart != nullptr; }, 10'000));
    EXPECT_EQ(chart->symbol, symbol);
    EXPECT_EQ(chart->bars.size(), 300u); // The lookback of the scan.
}

TEST_F(DetailControllerTest, HasANeighboursChartBeforeItIsAskedFor)
{
    const QString next = results.results().rowAt(1).symbol;
    details.select(results.results().rowAt(0).symbol, {next});
    ASSERT_TRUE(QTest::qWaitFor([&] { return bars.chart(next) != nullptr; }, 10'000));
    chart.reset();
    details.select(next, {});
    ASSERT_TRUE(chart);
    EXPECT_EQ(chart->symbol, next);
}

TEST_F(DetailControllerTest, SaysWhyASymbolHasNoResult)
{
    ASSERT_GT(results.failures().totalRows(), 0); // The demo market has halted symbols.
    const QString symbol = results.failures().rowAt(0).symbol;
    details.select(symbol, {});
    EXPECT_EQ(failed, symbol);
}

TEST_F(DetailControllerTest, ReadsWhatIsKnownBesideTheResult)
{
    std::vector<SymbolContextView> told;
    QObject::connect(&details, &DetailController::contextChanged, &details,
                     [&](const SymbolContextView& view) { told.push_back(view); });
    const QString symbol = results.results().rowAt(0).symbol;
    details.select(results.results().rowAt(1).symbol, {});
    details.select(symbol, {}); // The first one's reading ends.
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told.empty(); }, 10'000));
    EXPECT_EQ(told.front().symbol, symbol);
    EXPECT_TRUE(told.front().isInRun);
    EXPECT_EQ(told.front().rules.summary, QStringLiteral("no filter"));
    EXPECT_EQ(told.front().history.summary, QStringLiteral("none"));
    EXPECT_TRUE(details.json().contains(QStringLiteral("\"history\":[]")));
    // What is described again keeps what was read.
    const std::size_t before = told.size();
    details.setRisk({20'000, 2});
    EXPECT_GT(told.size(), before);
}

TEST_F(DetailControllerTest, ClearsThePanelWithoutASymbol)
{
    details.select({}, {});
    EXPECT_TRUE(isCleared);
}

} // namespace
} // namespace tapesift::presentation
