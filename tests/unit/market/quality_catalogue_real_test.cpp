// The flaws that market data is known to have, case by case, in real data
// (quality_catalogue_test.cpp has a twin of each that always runs).

#include "unit/market/quality_catalogue.h"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "support/real_bars.h"
#include "support/real_data.h"
#include "tapesift/market/corporate_action.h"

namespace tapesift::market {
namespace {

using std::chrono::days;
using support::date;
using support::RealSeries;
using support::utc;

constexpr const char* kWholeMarket = "us_all_daily_2015_2016";
constexpr const char* kRawShares = "us_splits_daily_raw_adj_1999_2021";
constexpr const char* kFiveMinutes = "us_5m_2025_2026";

#define SKIP_WITHOUT_REAL_DATA()                                                                   \
    if (!support::realDataFolder())                                                                \
    GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set"

// The large shares that the cases are about, checked once.
const std::map<std::string, Found>& largeShares()
{
    static const std::map<std::string, Found> found = [] {
        const std::set<std::string> symbols = {"AAPL", "AMD", "ARNC", "BAX",  "BHF", "BHGE",
                                               "CHD",  "CHK", "DHR",  "EBAY", "ES",  "EVHC",
                                               "FTV",  "ICE", "INCY", "LNT"};
        std::map<std::string, Found> checked;
        support::forEachRealSeries("us_sp500_daily_2013_2018_A-L", [&](RealSeries& series) {
            if (symbols.contains(series.symbol))
                checked[series.symbol] = check(series.bars, Interval::Day1, us());
        });
        EXPECT_EQ(checked.size(), symbols.size());
        return checked;
    }();
    return found;
}

// The days on which a series is flagged, and on which its shares were split.
struct SplitDays
{
    std::vector<base::UtcSeconds> flagged;
    std::vector<base::UtcSeconds> known;
    std::vector<base::UtcSeconds> flaggedAdjusted; // once the splits are adjusted for
};

SplitDays splitDaysOf(const RealSeries& series)
{
    SplitDays found;
    std::vector<CorporateAction> actions;
    for (std::size_t i = 0; i < series.bars.size(); ++i) {
        if (series.extra[i][2] == 1)
            continue;
        found.known.push_back(series.bars[i].time);
        actions.push_back({series.bars[i].time, series.extra[i][2], 0});
    }
    found.flagged = check(series.bars, Interval::Day1, us()).times(QualityFlag::SplitLikeJump);
    const BarSeries rows(series.bars);
    const BarSeries adjusted = adjustBars(rows.view(), actions, Adjustment::Splits);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        bars.push_back(adjusted.view().at(i));
    found.flaggedAdjusted = check(bars, Interval::Day1, us()).times(QualityFlag::SplitLikeJump);
    return found;
}

// AAPL 7:1 in 2014 and 4:1 in 2020, and eleven others. One is out of the rule's reach: on the day
// of its split Amphenol fell by 7 % as well. One day is flagged that was none: the shares of AbbVie
// that Abbott gave away were worth as much as its own.
TEST(QualityCatalogue, RawSplitsAreFlaggedAndNothingElse)
{
    SKIP_WITHOUT_REAL_DATA();
    std::size_t flagged = 0;
    support::forEachRealSeries(kRawShares, [&](RealSeries& series) {
        SplitDays splits = splitDaysOf(series);
        std::vector<base::UtcSeconds> flaggedAdjusted;
        if (series.symbol == "APH")
            std::erase(splits.known, utc("2014-10-10"));
        if (series.symbol == "ABT")
            flaggedAdjusted = splits.known = {utc("2013-01-02")};
        EXPECT_EQ(splits.flagged, splits.known) << series.symbol;
        EXPECT_EQ(splits.flaggedAdjusted, flaggedAdjusted) << series.symbol;
        flagged += splits.flagged.size();
    });
    EXPECT_EQ(flagged, 13U);
}

TEST(QualityCatalogue, SpinOffsAndRealMovesAreKeptUnflagged)
{
    SKIP_WITHOUT_REAL_DATA();
    const std::vector<std::pair<std::string, std::string_view>> cases = {
        {"BAX", "2015-07-01"},  {"EBAY", "2015-07-20"}, {"ARNC", "2016-11-01"},
        {"BHGE", "2017-07-05"}, {"EVHC", "2017-11-01"}, {"AMD", "2016-04-22"},
        {"CHK", "2016-02-08"},  {"CHK", "2016-04-12"},  {"INCY", "2013-08-21"}};
    const auto& found = largeShares();
    for (const auto& [symbol, day] : cases) {
        EXPECT_EQ(found.at(symbol).at(day), Flags{}) << symbol;
        EXPECT_TRUE(found.at(symbol).hasBar(day)) << symbol;
    }
}

TEST(QualityCatalogue, FlawsOfLargeSharesAreFlagged)
{
    SKIP_WITHOUT_REAL_DATA();
    const auto& found = largeShares();
    // A split that was applied to the close of one day.
    EXPECT_EQ(found.at("LNT").at("2016-05-19"), Flags{QualityFlag::CloseOutsideRange});
    EXPECT_EQ(found.at("LNT").at("2016-05-20"), Flags{QualityFlag::SplitLikeJump});
    // An open at half of the low.
    EXPECT_EQ(found.at("CHD").at("2014-05-19"), Flags{QualityFlag::CloseOutsideRange});
    EXPECT_TRUE(found.at("CHD").hasBar("2014-05-19"));
    // Rows without prices.
    for (const auto& [symbol, day] :
         std::vector<std::pair<std::string, std::string_view>>{{"DHR", "2016-01-12"},
                                                               {"DHR", "2015-07-17"},
                                                               {"ES", "2015-07-17"},
                                                               {"FTV", "2016-07-01"},
                                                               {"BHF", "2017-07-26"}}) {
        EXPECT_EQ(found.at(symbol).at(day), Flags{QualityFlag::MissingPrice}) << symbol << day;
        EXPECT_FALSE(found.at(symbol).hasBar(day));
    }
}

std::string gapDetail(const Found& found, std::string_view day)
{
    for (const QualityNote& note : found.checked.notes) {
        if (note.flag == QualityFlag::Gap && note.time == utc(day))
            return note.detail;
    }
    return {};
}

TEST(QualityCatalogue, HolesInsideAListingAreCounted)
{
    SKIP_WITHOUT_REAL_DATA();
    const auto& found = largeShares();
    for (const std::string symbol : {"DHR", "ES"})
        EXPECT_EQ(gapDetail(found.at(symbol), "2015-03-23"),
                  "10 sessions missing after the bar of 2015-03-06");
    for (const std::string symbol : {"DHR", "ICE"})
        EXPECT_EQ(gapDetail(found.at(symbol), "2013-09-12"),
                  "3 sessions missing after the bar of 2013-09-06");
    // Five years with 46 holidays and no gap.
    EXPECT_TRUE(found.at("AAPL").checked.notes.empty());
}

// The rest of the whole market in one pass: it has 1.7 million rows.
struct MarketCount
{
    int symbols = 0;
    int halted = 0; // more than a fifth of the days without volume
    int haltedFlagged = 0;
    int ended = 0; // the last bar is more than four sessions before the end
    int endedStale = 0;
    int feedChanges = 0;
    int reused = 0;
    std::map<base::UtcSeconds, int> holidayRows;
    std::multiset<std::string> holidayTraders; // whose row of a holiday has volume and is kept
    Found cui;
};

void count(const RealSeries& series, MarketCount& market)
{
    Found found = check(series.bars, Interval::Day1, us());
    const auto noVolume =
        static_cast<std::size_t>(std::ranges::count(series.bars, 0.0, &Bar::volume));
    ++market.symbols;
    if (noVolume * 5 > series.bars.size()) {
        ++market.halted;
        market.haltedFlagged += found.times(QualityFlag::ZeroVolume).empty() ? 0 : 1;
    }
    const base::UtcSeconds last = series.bars.back().time;
    if (last < utc("2016-03-24")) {
        ++market.ended;
        market.endedStale +=
            staleNote(last, utc("2016-03-31T20:00:00Z"), Interval::Day1, &us()) ? 1 : 0;
    }
    market.feedChanges += found.times(QualityFlag::FeedChange).empty() ? 0 : 1;
    market.reused += found.times(QualityFlag::SymbolReuse).empty() ? 0 : 1;
    for (const base::UtcSeconds time : found.times(QualityFlag::HolidayRow)) {
        ++market.holidayRows[time];
        const auto kept = found.checked.series.view().time;
        if (std::ranges::binary_search(kept, time))
            market.holidayTraders.insert(series.symbol);
    }
    if (series.symbol == "CUI")
        market.cui = std::move(found);
}

// Its price was below a cent for a while, and the source shows zero.
void expectZeroPricesDropped(const Found& cui)
{
    for (const std::string_view day : {"2015-03-30", "2015-04-01", "2015-04-03", "2015-04-14"}) {
        EXPECT_EQ(cui.at(day), Flags{QualityFlag::NonPositivePrice}) << day;
        EXPECT_FALSE(cui.hasBar(day));
    }
    EXPECT_TRUE(cui.hasBar("2015-03-31"));
    EXPECT_TRUE(cui.hasBar("2015-04-15"));
}

TEST(QualityCatalogue, FlawsOfAWholeMarketAreFlagged)
{
    SKIP_WITHOUT_REAL_DATA();
    MarketCount market;
    support::forEachRealSeries(kWholeMarket, [&](RealSeries& series) { count(series, market); });
    EXPECT_EQ(market.symbols, 6552);
    EXPECT_EQ(market.halted, 332);
    EXPECT_EQ(market.haltedFlagged, market.halted);
    EXPECT_EQ(market.ended, 500);
    EXPECT_EQ(market.endedStale, market.ended);
    EXPECT_LE(market.feedChanges, 20);
    const std::map<std::string_view, int> known = {
        {"2015-04-03", 23}, {"2015-05-25", 23}, {"2015-07-03", 22}, {"2015-09-07", 6},
        {"2015-11-26", 4},  {"2015-12-25", 6},  {"2016-01-01", 6},  {"2016-01-18", 8},
        {"2016-02-15", 8},  {"2016-03-25", 6}};
    EXPECT_EQ(market.holidayRows.size(), known.size());
    for (const auto& [day, rows] : known)
        EXPECT_EQ(market.holidayRows[utc(day)], rows) << day;
    // These trade elsewhere, at other prices than any US share; all other rows have no volume.
    EXPECT_EQ(market.holidayTraders,
              (std::multiset<std::string>{"CBX", "CBX", "CUI", "GMC", "PBB", "PBB", "RMI", "SPI"}));
    expectZeroPricesDropped(market.cui);
}

// Counted by hours of New York with another program.
TEST(QualityCatalogue, ExtendedHoursAreLeftOut)
{
    SKIP_WITHOUT_REAL_DATA();
    const std::map<std::string, std::size_t> outside = {
        {"SPY", 1252 + 4}, {"AMD", 340 + 3}, {"AAPL", 193}, {"BABA", 187 + 1}, {"AMZN", 95},
        {"BAC", 12},       {"C", 9},         {"ARM", 7},    {"AFRM", 1},       {"ADBE", 1},
        {"AVGO", 0},       {"BA", 0},        {"CAT", 0}};
    std::size_t symbols = 0;
    support::forEachRealSeries(kFiveMinutes, [&](RealSeries& series) {
        const Found found = check(series.bars, Interval::Min5, us());
        const std::size_t left = series.bars.size() - found.checked.series.size();
        EXPECT_EQ(left, outside.at(series.symbol)) << series.symbol;
        EXPECT_EQ(found.times(QualityFlag::OutsideHours).empty(), left == 0);
        EXPECT_TRUE(found.times(QualityFlag::MisalignedTime).empty());
        std::map<std::chrono::sys_days, int> bars;
        for (const base::UtcSeconds time : found.checked.series.view().time)
            ++bars[std::chrono::floor<days>(time)];
        for (const std::string_view day : {"2025-07-03", "2025-11-28", "2025-12-24"})
            EXPECT_EQ(bars[date(day)], 42) << series.symbol << day;
        ++symbols;
    });
    EXPECT_EQ(symbols, outside.size());
}

TEST(QualityCatalogue, TheFlashCrashIsKept)
{
    SKIP_WITHOUT_REAL_DATA();
    int symbols = 0;
    support::forEachRealSeries("crypto_15m_2024_2025", [&](RealSeries& series) {
        const Found found = check(series.bars, Interval::Min15, kCrypto);
        EXPECT_TRUE(found.hasBar("2025-10-10T21:15:00Z"));
        EXPECT_EQ(found.at("2025-10-10T21:15:00Z"), Flags{}) << series.symbol;
        EXPECT_EQ(found.checked.series.size(), series.bars.size());
        EXPECT_TRUE(found.times(QualityFlag::Gap).empty()) << series.symbol;
        ++symbols;
    });
    EXPECT_EQ(symbols, 10);
}

TEST(QualityCatalogue, CoinsThatEndAreStaleAndTheOthersWhole)
{
    SKIP_WITHOUT_REAL_DATA();
    std::set<std::string> stale;
    support::forEachRealSeries("crypto_1d_2017_2023", [&](RealSeries& series) {
        const Found found = check(series.bars, Interval::Day1, kCrypto);
        EXPECT_EQ(found.checked.series.size(), series.bars.size());
        EXPECT_TRUE(found.times(QualityFlag::SymbolReuse).empty());
        EXPECT_TRUE(found.times(QualityFlag::HundredfoldJump).empty()) << series.symbol;
        if (staleNote(series.bars.back().time, utc("2023-01-09"), Interval::Day1, &kCrypto))
            stale.insert(series.symbol);
    });
    EXPECT_EQ(stale, (std::set<std::string>{"APE_USDT", "CHZ_USDT", "EGLD_USDT", "FTT_USDT"}));
}

} // namespace
} // namespace tapesift::market
