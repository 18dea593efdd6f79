#include "tapesift/presentation/setup_probe.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"

namespace tapesift::presentation {
namespace {

class SetupProbeTest : public testing::Test
{
protected:
    SetupProbeTest()
        : probe(engine.files, engine.providers)
    {
        QObject::connect(&probe, &SetupProbe::sourceAnswered, &probe,
                         [this](const ProbeAnswer& answer) { source = answer; });
        QObject::connect(&probe, &SetupProbe::universeAnswered, &probe,
                         [this](const ProbeAnswer& answer) { universe = answer; });
    }

    void look(const ScanSetup& setup)
    {
        source.reset();
        universe.reset();
        probe.look(setup);
        ASSERT_TRUE(QTest::qWaitFor([this] { return universe.has_value(); }, 10'000));
    }

    support::EngineFixture engine;
    SetupProbe probe;
    std::optional<ProbeAnswer> source;
    std::optional<ProbeAnswer> universe;
};

TEST_F(SetupProbeTest, CountsTheSymbolsOfTheSourceAndTheList)
{
    ScanSetup setup;
    setup.demoSymbols = 37;
    setup.universe =
        QString::fromStdString(engine.home.write("list.txt", "AAPL\nBRK-B\nAAPL\n!!!\n"));
    look(setup);
    EXPECT_TRUE(source->isUsable);
    EXPECT_TRUE(source->text.contains(QStringLiteral("37")));
    EXPECT_TRUE(universe->isUsable);
    EXPECT_TRUE(universe->text.contains(QStringLiteral("2"))); // AAPL and BRK.B
    EXPECT_TRUE(universe->advice.contains(QStringLiteral("!!!")));
}

TEST_F(SetupProbeTest, SaysWhatIsWrongWithAFolder)
{
    ScanSetup setup;
    setup.source = QStringLiteral("csv");
    setup.dataPath = QString::fromStdString(engine.home.file("missing"));
    look(setup);
    EXPECT_FALSE(source->isUsable);
    EXPECT_TRUE(source->text.contains(QStringLiteral("missing")));
}

TEST_F(SetupProbeTest, SaysWhatIsWrongWithAList)
{
    ScanSetup setup;
    setup.universe = QString::fromStdString(
        engine.home.write("picture.png", std::string("\x89PNG\r\n\x1a\n\0\0", 10)));
    look(setup);
    EXPECT_FALSE(universe->isUsable);
    EXPECT_FALSE(universe->text.isEmpty());
}

TEST_F(SetupProbeTest, AnswersTheNewestQuestionOnly)
{
    ScanSetup setup;
    QSignalSpy answers(&probe, &SetupProbe::universeAnswered);
    for (int i = 1; i <= 5; ++i) {
        setup.universe = kTypedUniverse;
        setup.symbols = QStringLiteral("AAPL ").repeated(1) + QStringLiteral("B%1").arg(i);
        probe.look(setup);
    }
    ASSERT_TRUE(QTest::qWaitFor([&answers] { return answers.count() > 0; }, 10'000));
    QTest::qWait(50);
    EXPECT_EQ(answers.count(), 1);
}

TEST_F(SetupProbeTest, TellsWhatADroppedPathIsFor)
{
    QString last;
    std::optional<DroppedKind> kind;
    QObject::connect(&probe, &SetupProbe::classified, &probe,
                     [&](const QString& path, DroppedKind found) {
                         last = path;
                         kind = found;
                     });
    const auto classify = [&](const std::string& path) {
        kind.reset();
        probe.classify(QString::fromStdString(path));
        EXPECT_TRUE(QTest::qWaitFor([&kind] { return kind.has_value(); }, 10'000));
        return kind.value_or(DroppedKind::SymbolList);
    };
    EXPECT_EQ(classify(engine.home.path().string()), DroppedKind::PriceFolder);
    EXPECT_EQ(classify(engine.home.write("a.csv", "symbol,date,Open,high,low,Close\n")),
              DroppedKind::PriceFile);
    EXPECT_EQ(classify(engine.home.write("b.csv", "symbol,name\nAAPL,Apple\n")),
              DroppedKind::SymbolList);
}

} // namespace
} // namespace tapesift::presentation
