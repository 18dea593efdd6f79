#include <bit>
#include <cstring>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

std::uint64_t bits(double value)
{
    return std::bit_cast<std::uint64_t>(value);
}

void expectSame(const analysis::QuickResult& a, const analysis::QuickResult& b)
{
    EXPECT_EQ(bits(a.price), bits(b.price));
    EXPECT_EQ(bits(a.change), bits(b.change));
    EXPECT_EQ(bits(a.changePercent), bits(b.changePercent));
    EXPECT_EQ(bits(a.volume), bits(b.volume));
    EXPECT_EQ(a.forming, b.forming);
    EXPECT_EQ(a.timestamp, b.timestamp);
    EXPECT_EQ(a.verdict.signal, b.verdict.signal);
    EXPECT_EQ(bits(a.verdict.score), bits(b.verdict.score));
    EXPECT_EQ(bits(a.verdict.strength), bits(b.verdict.strength));
    EXPECT_EQ(a.verdict.reasons, b.verdict.reasons);
    for (std::size_t i = 0; i < indicators::kIndicatorCount; ++i)
        EXPECT_EQ(bits(a.indicators.values[i]), bits(b.indicators.values[i])) << i;
    EXPECT_EQ(a.warming, b.warming);
    EXPECT_EQ(a.quality, b.quality);
    EXPECT_EQ(a.source.provider, b.source.provider);
    EXPECT_EQ(a.source.feed, b.source.feed);
    EXPECT_EQ(a.source.adjusted, b.source.adjusted);
    EXPECT_EQ(a.source.bars, b.source.bars);
}

void expectSame(const LedgerEntry& a, const LedgerEntry& b)
{
    EXPECT_EQ(a.key, b.key);
    EXPECT_EQ(a.member.symbol, b.member.symbol);
    EXPECT_EQ(a.member.exchange, b.member.exchange);
    EXPECT_EQ(a.member.name, b.member.name);
    EXPECT_EQ(a.member.sector, b.member.sector);
    EXPECT_EQ(a.outcome, b.outcome);
    EXPECT_EQ(a.attempts, b.attempts);
    EXPECT_EQ(a.error, b.error);
    ASSERT_EQ(a.result.has_value(), b.result.has_value());
    if (a.result)
        expectSame(*a.result, *b.result);
}

} // namespace

TEST(EntryCodec, KeepsEveryFieldOfAResultToTheBit)
{
    LedgerEntry entry = samples::okEntry(3);
    entry.result->volume = std::bit_cast<double>(std::uint64_t{0x7ff8'0000'dead'beef}); // a NaN
    const auto decoded = decodeEntry(encodeEntry(entry));
    ASSERT_TRUE(decoded) << base::describe(decoded.error());
    expectSame(entry, *decoded);
}

TEST(EntryCodec, KeepsFailuresAndAllOutcomes)
{
    for (const market::Outcome outcome : market::kAllOutcomes) {
        const LedgerEntry entry = samples::failedEntry(7, outcome);
        const auto decoded = decodeEntry(encodeEntry(entry));
        ASSERT_TRUE(decoded);
        expectSame(entry, *decoded);
    }
}

TEST(EntryCodec, KeepsAnEntryWithoutErrorAndResult)
{
    LedgerEntry entry{
        {}, {*market::Symbol::parse("BTC/USDT"), "", "", ""}, market::Outcome::Filtered, 1, {}, {}};
    const auto decoded = decodeEntry(encodeEntry(entry));
    ASSERT_TRUE(decoded);
    expectSame(entry, *decoded);
}

TEST(EntryCodec, BeginsWithTheReuseKey)
{
    const LedgerEntry entry = samples::okEntry(5);
    const auto bytes = encodeEntry(entry);
    ASSERT_GE(bytes.size(), entry.key.size());
    EXPECT_EQ(std::memcmp(bytes.data(), entry.key.data(), entry.key.size()), 0);
}

TEST(EntryCodec, ReservesExactlyWhatItWrites)
{
    for (const LedgerEntry& entry : {samples::okEntry(1), samples::failedEntry(1)}) {
        const auto bytes = encodeEntry(entry);
        EXPECT_EQ(bytes.capacity(), bytes.size());
    }
}

TEST(EntryCodec, IsCorruptWhenCutAnywhereOrTooLong)
{
    for (const LedgerEntry& entry : {samples::okEntry(1), samples::failedEntry(1)}) {
        auto bytes = encodeEntry(entry);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto decoded = decodeEntry(std::span(bytes).first(size));
            ASSERT_FALSE(decoded) << size;
            EXPECT_EQ(decoded.error().code, base::ErrorCode::Corrupt);
        }
        bytes.push_back(std::byte{0});
        EXPECT_FALSE(decodeEntry(bytes));
    }
}

TEST(EntryCodec, SurvivesEveryFlippedBit)
{
    for (const LedgerEntry& entry : {samples::okEntry(1), samples::failedEntry(1)}) {
        const auto good = encodeEntry(entry);
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            auto bytes = good;
            bytes[bit / 8] ^= std::byte{1} << (bit % 8);
            // A flip inside a number or text is found by the digest of the pack, not here.
            if (const auto decoded = decodeEntry(bytes)) {
                EXPECT_TRUE(decodeEntry(encodeEntry(*decoded))) << bit;
            } else {
                EXPECT_EQ(decoded.error().code, base::ErrorCode::Corrupt);
            }
        }
    }
}

TEST(EntryCodec, SurvivesRandomBytes)
{
    base::SeededRandom random(1);
    const auto good = encodeEntry(samples::okEntry(1));
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = good;
        const std::size_t first = random.below(bytes.size());
        const std::size_t count = random.below(16);
        for (std::size_t i = first; i < std::min(first + count, bytes.size()); ++i)
            bytes[i] = static_cast<std::byte>(random.below(256));
        static_cast<void>(decodeEntry(bytes));
    }
}

TEST(EntryCodec, RefusesUnknownValues)
{
    const auto good = encodeEntry(samples::okEntry(1));
    const std::size_t kVersion = 16;
    const std::size_t kOutcome = 17;
    const std::size_t kContent = 18;
    for (const std::size_t at : {kVersion, kOutcome, kContent}) {
        auto bytes = good;
        bytes[at] = std::byte{0xff};
        EXPECT_FALSE(decodeEntry(bytes)) << at;
    }
}

} // namespace tapesift::store
