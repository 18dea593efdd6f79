// The flaws that market data is known to have, case by case, as invented twins of the real cases
// (quality_catalogue_real_test.cpp).

#include "unit/market/quality_catalogue.h"

#include <limits>

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using support::date;
using support::utc;

// Sixty sessions from 2025-12-01 on, flat at `price`; row 30 is 2026-01-14.
std::vector<Bar> quiet(double price = 40)
{
    std::vector<Bar> rows;
    for (const Session& session : us().sessions(date("2025-12-01"), date("2026-02-26")))
        rows.push_back({session.date, price, price * 1.01, price * 0.99, price, 1e6});
    EXPECT_EQ(rows.size(), 60U);
    EXPECT_EQ(rows[30].time, utc("2026-01-14"));
    return rows;
}

Bar timesPrice(Bar bar, double factor, double volumeFactor = 1)
{
    for (double Bar::*price : {&Bar::open, &Bar::high, &Bar::low, &Bar::close})
        bar.*price *= factor;
    bar.volume *= volumeFactor;
    return bar;
}

// Rows from the 30th on at `factor` times the price.
std::vector<Bar> stepTo(double factor, double volumeFactor)
{
    std::vector<Bar> rows = quiet();
    for (std::size_t i = 30; i < rows.size(); ++i)
        rows[i] = timesPrice(rows[i], factor, volumeFactor);
    return rows;
}

constexpr std::string_view kDay = "2026-01-14";

TEST(QualityCatalogue, TwinOfAnUnadjustedSplit)
{
    for (const double ratio : {7.0, 4.0, 5.0, 2.0, 1.5}) {
        EXPECT_EQ(check(stepTo(1 / ratio, ratio), Interval::Day1, us()).at(kDay),
                  Flags{QualityFlag::SplitLikeJump});
    }
    for (const double ratio : {10.0, 15.0, 100.0}) { // reverse splits
        EXPECT_EQ(check(stepTo(ratio, 1 / ratio), Interval::Day1, us()).at(kDay).front(),
                  QualityFlag::SplitLikeJump);
    }
}

TEST(QualityCatalogue, TwinOfARealMove)
{
    // A spin-off, bad news, good news: kept, and no flaw.
    for (const double factor : {0.56, 0.43, 1.52, 1.62}) {
        const Found found = check(stepTo(factor, 4), Interval::Day1, us());
        EXPECT_TRUE(found.checked.notes.empty()) << factor;
        EXPECT_EQ(found.checked.series.size(), 60U);
    }
}

TEST(QualityCatalogue, TwinOfASplitThatIsAppliedToOneDay)
{
    std::vector<Bar> rows = quiet();
    rows[30].close /= 2;
    const Found found = check(rows, Interval::Day1, us());
    EXPECT_EQ(found.at(kDay), Flags{QualityFlag::CloseOutsideRange});
    EXPECT_EQ(found.at("2026-01-15"), Flags{QualityFlag::SplitLikeJump});
}

TEST(QualityCatalogue, TwinOfPricesInAnotherUnit)
{
    std::vector<Bar> rows = quiet();
    rows[30] = timesPrice(rows[30], 100);
    EXPECT_EQ(check(rows, Interval::Day1, us()).at(kDay), Flags{QualityFlag::HundredfoldJump});
    rows[31] = timesPrice(rows[31], 100);
    EXPECT_EQ(check(rows, Interval::Day1, us()).checked.notes.size(), 1U);
    EXPECT_EQ(check(stepTo(0.01, 1), Interval::Day1, us()).at(kDay),
              Flags{QualityFlag::HundredfoldJump});
}

TEST(QualityCatalogue, TwinOfAReusedSymbol)
{
    std::vector<Bar> rows;
    for (base::UtcSeconds time = utc("2022-05-10"); time < utc("2022-05-13"); time += 1h)
        rows.push_back({time, 0.0001, 0.00011, 0.00009, 0.0001, 1e9});
    for (base::UtcSeconds time = utc("2022-05-31T06:00:00Z"); time < utc("2022-06-02"); time += 1h)
        rows.push_back({time, 9, 9.1, 8.9, 9, 1e5});
    const Found found = check(rows, Interval::Hour1, kCrypto);
    EXPECT_EQ(found.times(QualityFlag::SymbolReuse), std::vector{utc("2022-05-31T06:00:00Z")});
    EXPECT_EQ(found.checked.series.size(), 42U);
}

TEST(QualityCatalogue, TwinOfACollapseAndAFlashCrash)
{
    std::vector<Bar> rows;
    for (int i = 0; i < 40; ++i)
        rows.push_back({utc("2025-10-10T18:00:00Z") + i * 15min, 3, 3.02, 2.98, 3, 1e6});
    rows[13] = {rows[13].time, 2.95, 2.96, 0.79, 2.1, 9e6}; // -73 % within the bar
    EXPECT_TRUE(check(rows, Interval::Min15, kCrypto).checked.notes.empty());
    for (std::size_t i = 14; i < rows.size(); ++i)
        rows[i] = timesPrice(rows[i], std::pow(0.8, static_cast<double>(i - 13)), 50);
    EXPECT_TRUE(check(rows, Interval::Min15, kCrypto).checked.notes.empty());
}

TEST(QualityCatalogue, TwinOfAnOutage)
{
    std::vector<Bar> rows;
    for (base::UtcSeconds time = utc("2026-02-08"); time < utc("2026-02-12"); time += 1h) {
        if (time < utc("2026-02-08T05:00:00Z") || time >= utc("2026-02-09T14:00:00Z"))
            rows.push_back({time, 3, 3.02, 2.98, 3, 1e6});
    }
    const Found found = check(rows, Interval::Hour1, kCrypto);
    ASSERT_EQ(found.checked.notes.size(), 1U);
    EXPECT_EQ(found.checked.notes[0].detail,
              "33 bars missing after the bar of 2026-02-08T04:00:00Z");
}

TEST(QualityCatalogue, TwinOfRowsAtTheSeamOfPages)
{
    std::vector<Bar> rows = quiet();
    rows.insert(rows.begin() + 30, rows[30]);
    const Found found = check(rows, Interval::Day1, us());
    EXPECT_EQ(found.at(kDay), Flags{QualityFlag::DuplicateTime});
    EXPECT_EQ(found.checked.series.size(), 60U);
    std::swap(rows[5], rows[6]);
    EXPECT_EQ(check(rows, Interval::Day1, us()).times(QualityFlag::TimeReversed).size(), 1U);
}

TEST(QualityCatalogue, TwinOfVerySmallPrices)
{
    std::vector<Bar> rows;
    for (int i = 0; i < 50; ++i)
        rows.push_back({utc("2021-01-01") + days{i}, 1e-06, 1e-06, 1e-06, 1e-06, 5e11});
    const Found found = check(rows, Interval::Day1, kCrypto);
    EXPECT_TRUE(found.checked.notes.empty());
    EXPECT_EQ(found.checked.series.view().close[49], 1e-06);
}

TEST(QualityCatalogue, TwinOfAChangeOfFeed)
{
    EXPECT_EQ(check(stepTo(1, 50), Interval::Day1, us()).at(kDay), Flags{QualityFlag::FeedChange});
}

TEST(QualityCatalogue, TwinOfAProviderWithoutVolume)
{
    std::vector<Bar> rows = quiet();
    for (Bar& bar : rows)
        bar.volume = 0;
    const Found found = check(rows, Interval::Day1, us());
    ASSERT_EQ(found.checked.notes.size(), 1U);
    EXPECT_EQ(found.checked.notes[0].detail, "60 bars without volume");
}

TEST(QualityCatalogue, TwinOfRowsThatCannotBeUsed)
{
    std::vector<Bar> rows = quiet();
    rows[30].open = std::numeric_limits<double>::quiet_NaN();
    rows[31].close = 0;
    rows[32].low = -1;
    rows[33].high = rows[33].low / 2;
    const Found found = check(rows, Interval::Day1, us());
    EXPECT_EQ(found.at(kDay), Flags{QualityFlag::MissingPrice});
    EXPECT_EQ(found.at("2026-01-15"), Flags{QualityFlag::NonPositivePrice});
    EXPECT_EQ(found.at("2026-01-16"), Flags{QualityFlag::NonPositivePrice});
    // After three sessions that are left out; the 19th is a holiday.
    EXPECT_EQ(found.at("2026-01-20"), (Flags{QualityFlag::HighBelowLow, QualityFlag::Gap}));
    EXPECT_EQ(found.checked.series.size(), 57U);
}

TEST(QualityCatalogue, TwinOfOddTimesAndHours)
{
    std::vector<Bar> rows;
    for (base::UtcSeconds time = utc("2025-11-28T14:00:00Z"); time < utc("2025-11-28T18:30:00Z");
         time += 5min)
        rows.push_back({time, 40, 40.1, 39.9, 40, 1000});
    rows[20].time += 7s;
    const Found found = check(rows, Interval::Min5, us());
    EXPECT_EQ(found.at("2025-11-28T14:00:00Z"), Flags{QualityFlag::OutsideHours});
    EXPECT_EQ(found.at("2025-11-28T15:40:07Z"), Flags{QualityFlag::MisalignedTime});
    EXPECT_EQ(found.checked.series.size(), 42U); // a half day
}

TEST(QualityCatalogue, TwinOfARowOnAHoliday)
{
    std::vector<Bar> rows = quiet();
    rows.push_back({utc("2026-01-19"), 40, 40, 40, 40, 0});
    std::ranges::sort(rows, {}, &Bar::time);
    const Found found = check(rows, Interval::Day1, us());
    EXPECT_EQ(found.at("2026-01-19"), Flags{QualityFlag::HolidayRow});
    EXPECT_FALSE(found.hasBar("2026-01-19"));
}

} // namespace
} // namespace tapesift::market
