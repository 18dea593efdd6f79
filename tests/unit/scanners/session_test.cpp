#include "tapesift/scanners/session.h"

#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

using support::utc;

class RecordingListener final : public SessionListener
{
public:
    void symbolRegistered(const SessionSymbol& symbol) override { registered.push_back(symbol); }

    std::vector<SessionSymbol> registered;
};

std::vector<std::string> candidatesOf(const Session& session)
{
    std::vector<std::string> names;
    const auto list = session.candidates();
    for (const Candidate& candidate : list->all())
        names.push_back(candidate.member.symbol.text());
    return names;
}

} // namespace

TEST(Session, SymbolAddedInMidSessionHasItsHistoryFirst)
{
    ScanFixture fixture;
    RecordingListener listener;
    fixture.session->setListener(&listener);
    const auto bars = quietBars(60);
    fixture.bars->put("SPY", bars);
    fixture.session->requireBars(market::Interval::Day1, 20);

    const auto added =
        fixture.session->add(sym("SPY"), {"gap", after(bars), "gap 3 %"}, std::stop_token());

    ASSERT_TRUE(added);
    EXPECT_TRUE(*added);
    ASSERT_EQ(fixture.bars->loads(), 1U);
    EXPECT_GE(fixture.bars->requests[0].count, 20U);
    EXPECT_LT(fixture.bars->requests[0].count, 25U);
    EXPECT_EQ(fixture.bars->announced, 1U);
    ASSERT_EQ(listener.registered.size(), 1U);
    EXPECT_EQ(listener.registered[0].addedBy.scanner, "gap");
    EXPECT_EQ(listener.registered[0].addedBy.when, after(bars));
    EXPECT_EQ(listener.registered[0].addedBy.why, "gap 3 %");
    EXPECT_EQ(fixture.log->count("[SESSION] SPY registered mid-session"), 1U);
    // What was loaded is what is looked at.
    EXPECT_TRUE(fixture.session->bars(sym("SPY"), market::Interval::Day1, 20, after(bars), {}));
    EXPECT_EQ(fixture.bars->loads(), 1U);
}

TEST(Session, SymbolWithoutBarsIsNotAdded)
{
    ScanFixture fixture;
    fixture.session->requireBars(market::Interval::Day1, 20);
    const auto added = fixture.session->add(sym("NONE"), {"gap", kFirstDay, ""}, {});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, base::ErrorCode::NotFound);
    EXPECT_TRUE(fixture.session->symbols().empty());
    EXPECT_EQ(fixture.log->count("registered"), 0U);
}

TEST(Session, EverybodyWhoFoundASymbolIsKept)
{
    ScanFixture fixture;
    const auto add = [&](const char* scanner) {
        return fixture.session->add(sym("SPY"), {scanner, kFirstDay, scanner}, {}).value();
    };
    EXPECT_TRUE(add("gap"));
    EXPECT_FALSE(add("volume"));
    EXPECT_FALSE(add("volume"));
    EXPECT_FALSE(add("gap"));
    const auto symbols = fixture.session->symbols();
    ASSERT_EQ(symbols.size(), 1U);
    EXPECT_EQ(symbols[0].addedBy.scanner, "gap");
    ASSERT_EQ(symbols[0].foundBy.size(), 1U);
    EXPECT_EQ(symbols[0].foundBy[0].scanner, "volume");
    EXPECT_EQ(fixture.log->count("registered"), 1U);
}

TEST(Session, ConfiguredSymbolsAreWatchedAndQuiet)
{
    ScanFixture fixture;
    fixture.session->watch({sym("SPY"), sym("QQQ"), sym("SPY")}, kFirstDay);
    const auto symbols = fixture.session->symbols();
    ASSERT_EQ(symbols.size(), 2U);
    EXPECT_EQ(symbols[1].symbol, sym("QQQ"));
    EXPECT_EQ(symbols[0].addedBy.scanner, "");
    EXPECT_EQ(fixture.log->count("registered"), 0U);
    EXPECT_EQ(fixture.bars->loads(), 0U);
    EXPECT_TRUE(fixture.session->watched()->contains(sym("SPY")));
    EXPECT_FALSE(fixture.session->watched()->contains(sym("IWM")));
}

TEST(Session, WatchedSymbolsStandBehindTheUniverse)
{
    ScanFixture fixture;
    fixture.session->watch({sym("SPY"), sym("B")}, kFirstDay);
    EXPECT_EQ(candidatesOf(*fixture.session), (std::vector<std::string>{"SPY", "B"}));
    fixture.setUniverse({"C", "B", "A"});
    EXPECT_EQ(candidatesOf(*fixture.session), (std::vector<std::string>{"C", "B", "A", "SPY"}));
    const auto before = fixture.session->candidates();
    ASSERT_TRUE(fixture.session->add(sym("D"), {"gap", kFirstDay, ""}, {}));
    EXPECT_EQ(candidatesOf(*fixture.session),
              (std::vector<std::string>{"C", "B", "A", "SPY", "D"}));
    EXPECT_EQ(before->all().size(), 4U); // a scan goes on with what it began with
    EXPECT_EQ(before->find(sym("D")), nullptr);
    EXPECT_NE(before->find(sym("SPY")), nullptr);
}

TEST(Session, DoesNotGrowWithoutEnd)
{
    ScanFixture fixture;
    std::vector<market::Symbol> many;
    for (std::size_t i = 0; i <= Session::kMaxSymbols; ++i)
        many.push_back(sym("S" + std::to_string(i)));
    fixture.session->watch(many, kFirstDay);
    EXPECT_EQ(fixture.session->symbols().size(), Session::kMaxSymbols);
    const auto added = fixture.session->add(sym("MORE"), {"gap", kFirstDay, ""}, {});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, base::ErrorCode::InvalidArgument);
}

TEST(Session, RequirementsGrowToTheMostThatAnybodyNeeds)
{
    ScanFixture fixture;
    fixture.session->requireBars(market::Interval::Day1, 20);
    fixture.session->requireBars(market::Interval::Day1, 252);
    fixture.session->requireBars(market::Interval::Day1, 50);
    fixture.session->requireBars(market::Interval::Min5, 78);
    const std::map<market::Interval, std::size_t> expected = {{market::Interval::Min5, 78},
                                                              {market::Interval::Day1, 252}};
    EXPECT_EQ(fixture.session->barRequirements(), expected);
}

TEST(Session, OwnNeedsOfASymbolAreLoadedToo)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", quietBars(400));
    fixture.bars->put("SPY", quietBars(400), market::Interval::Week1);
    fixture.session->requireBars(market::Interval::Day1, 20);
    fixture.session->requireBars(sym("SPY"), market::Interval::Day1, 200);
    fixture.session->requireBars(sym("SPY"), market::Interval::Week1, 10);
    ASSERT_TRUE(
        fixture.session->add(sym("SPY"), {"x", kFirstDay + std::chrono::days{390}, ""}, {}));
    ASSERT_EQ(fixture.bars->loads(), 2U);
    EXPECT_GE(fixture.bars->requests[0].count, 200U);
    EXPECT_LT(fixture.bars->requests[1].count, 20U);
}

TEST(Session, EqualFormulasAreCompiledOnce)
{
    ScanFixture fixture;
    const auto first = fixture.session->program("close > 1");
    const auto second = fixture.session->program("close > 1");
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_EQ(&first->text(), &second->text());
    const auto wrong = fixture.session->program("close >");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, base::ErrorCode::InvalidArgument);
}

} // namespace tapesift::scanners
