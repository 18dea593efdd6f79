#include "tapesift/presentation/setup_probe.h"

#include <atomic>
#include <future>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "support/fake_keys.h"

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

// Counts the sources that are looked at and holds the first one up until it is let go.
class HeldSources
{
public:
    explicit HeldSources(support::EngineFixture& engine)
        : probe(engine.files, [this, &engine](const market::ScanSpec& spec) {
            if (++m_looks == 1)
                m_mayGo.get_future().wait();
            return engine.providers(spec);
        })
    {
    }

    int looks() const { return m_looks; }
    void letGo() { m_mayGo.set_value(); }

private:
    std::atomic<int> m_looks{0};
    std::promise<void> m_mayGo;

public:
    SetupProbe probe; // Ends first: it calls the others.
};

ScanSetup demoOf(int symbols)
{
    ScanSetup setup;
    setup.demoSymbols = symbols;
    return setup;
}

TEST_F(SetupProbeTest, LooksOnceWhileSomebodyTypes)
{
    HeldSources held(engine);
    held.letGo();
    QSignalSpy answers(&held.probe, &SetupProbe::sourceAnswered);
    for (int symbols = 11; symbols <= 15; ++symbols)
        held.probe.look(demoOf(symbols));
    ASSERT_TRUE(QTest::qWaitFor([&answers] { return answers.count() > 0; }, 10'000));
    EXPECT_EQ(held.looks(), 1);
    EXPECT_TRUE(answers.at(0).at(0).value<ProbeAnswer>().text.contains(QStringLiteral("15")));
}

TEST_F(SetupProbeTest, PassesOverQuestionsThatWereSuperseded)
{
    HeldSources held(engine);
    QSignalSpy answers(&held.probe, &SetupProbe::sourceAnswered);
    held.probe.look(demoOf(11));
    ASSERT_TRUE(QTest::qWaitFor([&held] { return held.looks() == 1; }, 10'000));
    for (int symbols = 12; symbols <= 13; ++symbols) {
        held.probe.look(demoOf(symbols));
        QTest::qWait(300); // Long enough for the question to be asked.
    }
    held.letGo();
    ASSERT_TRUE(QTest::qWaitFor([&answers] { return answers.count() > 0; }, 10'000));
    EXPECT_EQ(held.looks(), 2); // the one at work and the newest
    EXPECT_TRUE(answers.at(0).at(0).value<ProbeAnswer>().text.contains(QStringLiteral("13")));
}

// Providers behind the network are told from their records; making one would be the first step
// towards asking it.
class NetworkProbeTest : public testing::Test
{
protected:
    NetworkProbeTest()
        : probe(
              engine.files,
              [this](const market::ScanSpec& spec) {
                  ++made;
                  return engine.providers(spec);
              },
              &keys)
    {
        QObject::connect(&probe, &SetupProbe::sourceAnswered, &probe,
                         [this](const ProbeAnswer& answer) { source = answer; });
        QObject::connect(&probe, &SetupProbe::universeAnswered, &probe,
                         [this](const ProbeAnswer& answer) { universe = answer; });
    }

    void look(const char* id)
    {
        source.reset();
        universe.reset();
        ScanSetup setup;
        setup.source = QString::fromLatin1(id);
        probe.look(setup);
        ASSERT_TRUE(QTest::qWaitFor([this] { return source && universe; }, 10'000));
    }

    support::EngineFixture engine;
    support::FakeKeys keys;
    std::atomic<int> made{0};
    SetupProbe probe; // Ends first: it calls the others.
    std::optional<ProbeAnswer> source;
    std::optional<ProbeAnswer> universe;
};

TEST_F(NetworkProbeTest, TellsLimitAndNoteWithoutAskingTheNetwork)
{
    look("binance");
    EXPECT_TRUE(source->isUsable);
    EXPECT_TRUE(source->text.contains(QStringLiteral("6,000 units a minute")));
    EXPECT_FALSE(source->advice.isEmpty());
    EXPECT_EQ(universe->text, QStringLiteral("The list is fetched when the scan begins."));
    EXPECT_EQ(made, 0);
}

TEST_F(NetworkProbeTest, SaysWhatIsUnofficial)
{
    look("yahoo");
    EXPECT_EQ(source->text, QStringLiteral("Unofficial · 1 request a second"));
    EXPECT_EQ(made, 0);
}

TEST_F(NetworkProbeTest, AsksForAKeyUntilItIsThere)
{
    look("tiingo");
    EXPECT_FALSE(source->isUsable);
    EXPECT_TRUE(source->text.startsWith(QStringLiteral("Needs a key: open Providers…")));
    keys.put(QStringLiteral("TIINGO_API_KEY"), base::Secret("abcdefghijklmnop"), KeyState::Session);
    look("tiingo");
    EXPECT_TRUE(source->isUsable);
    EXPECT_TRUE(source->text.startsWith(QStringLiteral("Key for this session")));
    EXPECT_FALSE(source->text.contains(QStringLiteral("abcd")));
    EXPECT_EQ(made, 0);
}

TEST_F(SetupProbeTest, WithoutAFolderTheAnswerAboutTheSourceIsEmpty)
{
    look(demoOf(20));
    EXPECT_FALSE(source->text.isEmpty());
    ScanSetup setup;
    setup.source = QStringLiteral("csv");
    look(setup);
    ASSERT_TRUE(source.has_value());
    EXPECT_TRUE(source->isUsable);
    EXPECT_TRUE(source->text.isEmpty());
    EXPECT_TRUE(source->advice.isEmpty());
}

} // namespace
} // namespace tapesift::presentation
