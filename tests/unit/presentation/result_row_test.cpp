#include "tapesift/presentation/result_row.h"

#include <gtest/gtest.h>

#include "unit/report/sample_report.h"

namespace tapesift::presentation {
namespace {

using indicators::IndicatorId;

TEST(AddEntry, MakesARowOfAResult)
{
    store::LedgerEntry entry = report::okEntry("AAPL", analysis::Signal::StrongBuy, 80);
    entry.member.name = "Apple Inc.";
    entry.member.exchange = "NASDAQ";
    entry.member.sector = "Technology";
    entry.result->forming = true;
    entry.result->warming = {IndicatorId::Ema200, IndicatorId::Adx14};
    entry.result->quality.resize(3, {market::QualityFlag::Gap, {}, "a gap"});
    const std::vector<std::byte> bytes = store::encodeEntry(entry);

    ArrivedEntries arrived;
    EXPECT_TRUE(arrived.empty());
    addEntry(arrived, bytes, true);

    ASSERT_EQ(arrived.rows.size(), 1U);
    EXPECT_TRUE(arrived.failures.empty());
    EXPECT_EQ(arrived.reused, 1U);
    const ResultRow& row = arrived.rows.front();
    EXPECT_EQ(row.symbol, QStringLiteral("AAPL"));
    EXPECT_EQ(row.name, QStringLiteral("Apple Inc."));
    EXPECT_EQ(row.exchange, QStringLiteral("NASDAQ"));
    EXPECT_EQ(row.sector, QStringLiteral("Technology"));
    EXPECT_EQ(row.signal, analysis::Signal::StrongBuy);
    EXPECT_EQ(row.strength, 80);
    EXPECT_EQ(row.score, 0.8);
    EXPECT_EQ(row.price, 123.25);
    EXPECT_EQ(row.change, -1.5);
    EXPECT_EQ(row.changePercent, -1.25);
    EXPECT_EQ(row.volume, 54'321'000);
    EXPECT_TRUE(row.isForming);
    EXPECT_TRUE(row.isReused);
    EXPECT_EQ(row.qualityNotes, 3);
    EXPECT_EQ(row.warmingIndicators, 2);
    EXPECT_EQ(row.timestamp, entry.result->timestamp);
    EXPECT_EQ(row.indicators[IndicatorId::Rsi14], 27.44);
    EXPECT_TRUE(std::isnan(row.indicators[IndicatorId::Sma200]));
    EXPECT_EQ(row.entry, bytes);
}

TEST(AddEntry, MakesAFailureOfAnEntryWithoutResult)
{
    store::LedgerEntry entry =
        report::failedEntry("XYZ", market::Outcome::NoData, "There are no bars.");
    entry.member.name = "Xyz Corp";
    entry.attempts = 3;
    ArrivedEntries arrived;
    addEntry(arrived, store::encodeEntry(entry), false);

    ASSERT_EQ(arrived.failures.size(), 1U);
    const FailureRow& row = arrived.failures.front();
    EXPECT_EQ(row.symbol, QStringLiteral("XYZ"));
    EXPECT_EQ(row.name, QStringLiteral("Xyz Corp"));
    EXPECT_EQ(row.outcome, market::Outcome::NoData);
    EXPECT_EQ(row.attempts, 3U);
    EXPECT_EQ(row.error.message, "There are no bars.");
    EXPECT_EQ(arrived.reused, 0U);
}

TEST(AddEntry, KeepsBytesThatAreNoEntryAsAFailure)
{
    ArrivedEntries arrived;
    addEntry(arrived, std::vector<std::byte>(5, std::byte{7}), false);
    ASSERT_EQ(arrived.failures.size(), 1U);
    EXPECT_TRUE(arrived.failures.front().symbol.isEmpty());
    EXPECT_EQ(arrived.failures.front().error.code, base::ErrorCode::Corrupt);
}

TEST(AddEntry, KeepsFilteredSymbolsApartFromFailures)
{
    ArrivedEntries arrived;
    store::LedgerEntry entry =
        report::failedEntry("THIN", market::Outcome::Filtered, "THIN is left out by the filter.");
    entry.error->details = "price_below";
    addEntry(arrived, store::encodeEntry(entry), false);
    EXPECT_TRUE(arrived.failures.empty());
    ASSERT_EQ(arrived.filtered.size(), 1U);
    EXPECT_EQ(arrived.filtered.front().symbol, QStringLiteral("THIN"));
    EXPECT_EQ(arrived.filtered.front().rule, "price_below");
    EXPECT_FALSE(arrived.empty());
}

TEST(AppendArrived, PutsTheSecondBehindTheFirst)
{
    ArrivedEntries first;
    addEntry(first, store::encodeEntry(report::okEntry("A")), true);
    ArrivedEntries second;
    addEntry(second, store::encodeEntry(report::okEntry("B")), true);
    addEntry(second, store::encodeEntry(report::failedEntry("C", market::Outcome::Stale, "Old.")),
             false);
    append(first, std::move(second));
    ASSERT_EQ(first.rows.size(), 2U);
    EXPECT_EQ(first.rows[1].symbol, QStringLiteral("B"));
    EXPECT_EQ(first.failures.size(), 1U);
    EXPECT_EQ(first.reused, 2U);
}

} // namespace
} // namespace tapesift::presentation
