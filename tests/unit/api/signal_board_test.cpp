#include "tapesift/api/signal_board.h"

#include <cmath>

namespace tapesift::api {

namespace {

using market::Outcome;

market::Member member(const char* symbol)
{
    return {*market::Symbol::parse(symbol), "NASDAQ", symbol, "Energy"};
}

store::LedgerEntry entry(const char* symbol, double price)
{
    analysis::QuickResult result;
    result.price = price;
    result.changePercent = 1.5;
    result.verdict = {.signal = analysis::Signal::Buy, .score = 0.4, .strength = 40, .reasons = {}};
    result.indicators[indicators::IndicatorId::MacdHist] = -0.1;
    return {.member = member(symbol), .outcome = Outcome::Ok, .error = {}, .result = result};
}

store::LedgerEntry without(const char* symbol, Outcome outcome)
{
    return {.member = member(symbol), .outcome = outcome, .error = {}, .result = {}};
}

store::BatchRecord batch(std::uint32_t number, const std::vector<store::LedgerEntry>& entries)
{
    store::BatchRecord record{.batch = number, .entries = {}, .reused = {}};
    for (const store::LedgerEntry& one : entries)
        record.entries.push_back(store::encodeEntry(one));
    return record;
}

store::BatchRecord deepBatch(std::uint32_t number, const std::vector<store::DeepEntry>& entries)
{
    store::BatchRecord record{
        .batch = number, .phase = market::ScanPhase::Deep, .entries = {}, .reused = {}};
    for (const store::DeepEntry& one : entries)
        record.entries.push_back(store::encodeDeepEntry(one));
    return record;
}

store::DeepEntry analysed(double weightedReturn)
{
    analysis::DeepAnalysis deep;
    deep.weightedReturn = weightedReturn;
    return {.analysis = deep, .error = {}};
}

store::DeepEntry failed()
{
    return {.analysis = {}, .error = base::Error{base::ErrorCode::TimedOut, "No answer.", {}, {}}};
}

class SignalBoardTest : public testing::Test
{
protected:
    SignalBoardTest()
    {
        board.begin("scan_1", {member("A"), member("B"), member("C"), member("D")}, 2);
    }

    std::vector<std::string> symbols(const ResultQuery& query) const
    {
        std::vector<std::string> names;
        for (const SignalRow& row : board.page(query).rows)
            names.push_back(row.symbol + " " + std::string(rowStatusName(row.status)));
        return names;
    }
    base::Result<SymbolView> find(const char* symbol) const
    {
        return board.find(*market::Symbol::parse(symbol));
    }
    std::string whyNot(const char* symbol) const { return find(symbol).error().message; }

    SignalBoard board;
};

using Names = std::vector<std::string>;

TEST_F(SignalBoardTest, RowsStandInTheOrderOfThePlanHoweverTheyCome)
{
    board.addQuick({batch(1, {entry("C", 3), entry("D", 4)})});
    board.addQuick({batch(0, {entry("A", 1), without("B", Outcome::NoData)})});
    EXPECT_EQ(symbols({.limit = 10}), (Names{"A quick_scan", "C quick_scan", "D quick_scan"}));
    EXPECT_EQ(symbols({.offset = 1, .limit = 1}), (Names{"C quick_scan"}));
    EXPECT_EQ(board.page({.offset = 5, .limit = 1}).total, 3u);
    EXPECT_EQ(board.page({.signal = analysis::Signal::Sell, .limit = 9}).total, 0u);
    EXPECT_EQ(board.signals(), 3u);
    const SignalRow row = find("C")->row;
    EXPECT_EQ(row.price, 3);
    EXPECT_EQ(row.change24h, 1.5);
    EXPECT_EQ(row.exchange, "NASDAQ");
    EXPECT_EQ(macdWord(row.macdHistogram), "bearish");
    EXPECT_TRUE(std::isnan(row.rsi));
}

TEST_F(SignalBoardTest, AStatusFollowsTheDeepPhase)
{
    board.addQuick({batch(0, {entry("A", 1), entry("B", 2)})});
    board.beginDeep();
    board.addQuick({batch(1, {entry("C", 3), without("D", Outcome::Filtered)})});
    Names told;
    board.addDeep({deepBatch(0, {analysed(5), failed()})},
                  [&](const auto& symbol, const auto& deep) {
                      told.push_back(symbol + (deep ? " has" : " has not"));
                  });
    EXPECT_EQ(told, (Names{"A has", "B has not"}));
    EXPECT_EQ(symbols({.limit = 10}), (Names{"A complete", "B failed", "C analyzing"}));
    EXPECT_EQ(find("A")->deep->weightedReturn, 5);
    EXPECT_EQ(find("A")->deep->percentile, 0);
    EXPECT_FALSE(find("B")->deep);
    board.rank({70, 0, 0, 0});
    EXPECT_EQ(find("A")->deep->percentile, 70);
    board.end(); // Cut off: C waits no longer.
    EXPECT_EQ(symbols({.limit = 10}), (Names{"A complete", "B failed", "C quick_scan"}));
}

TEST_F(SignalBoardTest, SaysWhyThereIsNoResult)
{
    board.addQuick({batch(0, {without("A", Outcome::Filtered), without("B", Outcome::TooShort)})});
    EXPECT_EQ(whyNot("A"), "A has no result: the filter left it out.");
    EXPECT_EQ(whyNot("B"), "B has no result: there are too few prices of it.");
    EXPECT_EQ(whyNot("C"), "C has no result yet.");
    EXPECT_EQ(whyNot("X"), "X is not in the scan scan_1.");
    const SignalBoard empty;
    EXPECT_EQ(empty.find(*market::Symbol::parse("A")).error().message, "There has been no scan.");
}

TEST_F(SignalBoardTest, BytesThatAreNoEntryAreLeftOut)
{
    store::BatchRecord damaged{.batch = 0, .entries = {{}, {std::byte{7}}}, .reused = {}};
    board.addQuick({damaged});
    board.addDeep({damaged});
    EXPECT_EQ(board.signals(), 0u);
    // A batch beyond the plan.
    board.addDeep({deepBatch(4'000'000, {analysed(1)})});
    board.rank(std::vector<int>(100, 5));
    EXPECT_EQ(board.signals(), 0u);
}

TEST_F(SignalBoardTest, AnEarlierRunIsShownAsItWas)
{
    const auto quick = store::encodeEntry(entry("B", 2));
    const auto deep = store::encodeDeepEntry(analysed(-3));
    board.addKept({.quick = quick, .deep = deep, .percentile = 12});
    EXPECT_EQ(symbols({.limit = 10}), (Names{"B complete"}));
    EXPECT_EQ(find("B")->deep->percentile, 12);
}

} // namespace
} // namespace tapesift::api
