#include "cache/bar_file.h"

#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include "support/sample_bars.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/random.h"

namespace tapesift::cache {
namespace {

using market::QualityFlag;

constexpr std::size_t kHeader = 128; // docs/cache-format.md

const market::Symbol kSymbol = market::Symbol::parse("AAPL").value();

EntryInfo sampleInfo()
{
    EntryInfo info;
    info.source = base::FileStamp{1234, 1'700'000'000'123'456'789, 42};
    info.fetchedAt = base::UtcTime{std::chrono::milliseconds{1'700'000'001'500}};
    info.until = base::UtcSeconds{std::chrono::seconds{1'700'000'000}};
    info.adjustment = market::Adjustment::Splits;
    info.requestedBars = 1260;
    info.epoch = 1'700'000'000'000;
    return info;
}

std::vector<market::QualityNote> sampleNotes()
{
    return {{QualityFlag::Gap, support::kSampleStart, "3 bars missing"},
            {QualityFlag::ZeroVolume, support::kSampleStart + std::chrono::days{2}, ""}};
}

std::vector<market::CorporateAction> sampleActions()
{
    return {{support::kSampleStart, 4, 0}, {support::kSampleStart + std::chrono::days{1}, 1, 0.24}};
}

// 80 bars (3,840 bytes), a note and a split (128 bytes together): 4 KiB with the header.
std::vector<std::byte> fourKibibytes()
{
    EntryInfo info = sampleInfo();
    info.actions = {{support::kSampleStart, 4, 0}};
    const market::QualityNote note{QualityFlag::Gap, support::kSampleStart, std::string(83, 'x')};
    auto bytes =
        encodeBarFile(kSymbol, support::sampleBars(80, 1, {note}), market::Interval::Day1, info);
    EXPECT_EQ(bytes.size(), 4096U);
    return bytes;
}

template <class T>
T numberAt(const std::vector<std::byte>& bytes, std::size_t offset)
{
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

template <class T>
void setNumber(std::vector<std::byte>& bytes, std::size_t offset, T value)
{
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}

// Makes a forged header believable.
void signHeader(std::vector<std::byte>& bytes, std::size_t headerSize = kHeader)
{
    const auto header = std::span<const std::byte>(bytes).first(headerSize - 8);
    setNumber(bytes, headerSize - 8, base::checksum64(header));
}

base::ErrorCode codeOf(const std::vector<std::byte>& bytes)
{
    const auto file = decodeBarFile(bytes);
    return file ? base::ErrorCode::Internal : file.error().code;
}

TEST(BarFile, ReadsBackWhatWasWritten)
{
    EntryInfo info = sampleInfo();
    const market::CheckedBars bars = support::sampleBars(500, 7, sampleNotes());
    const auto bytes = encodeBarFile(kSymbol, bars, market::Interval::Hour4, info);

    const auto file = decodeBarFile(bytes);
    ASSERT_TRUE(file) << file.error().details;
    EXPECT_EQ(file->header.interval, market::Interval::Hour4);
    EXPECT_EQ(support::toBars(file->bars), support::toBars(bars.series.view()));
    EXPECT_EQ(file->notes, sampleNotes());
    EXPECT_EQ(file->header.info.fingerprint, base::checksum64(bars.series.bytes()));
    EXPECT_EQ(info.fingerprint, file->header.info.fingerprint);
    EXPECT_EQ(file->header.info.source, info.source);
    EXPECT_EQ(file->header.info.fetchedAt, info.fetchedAt);
    EXPECT_EQ(file->header.info.until, info.until);
    EXPECT_EQ(file->header.info.adjustment, market::Adjustment::Splits);
    EXPECT_EQ(file->header.info.epoch, info.epoch);
    EXPECT_TRUE(file->header.info.actions.empty());
    EXPECT_EQ(file->header.symbol, symbolDigest(kSymbol));
    EXPECT_FALSE(file->header.info.complete);
    EXPECT_EQ(file->header.info.requestedBars, 1260U);
}

TEST(BarFile, ReadsBackSplitsAndDividends)
{
    for (const auto& notes : {sampleNotes(), {}}) {
        EntryInfo info = sampleInfo();
        info.adjustment = market::Adjustment::Raw;
        info.actions = sampleActions();
        const auto bytes =
            encodeBarFile(kSymbol, support::sampleBars(20, 7, notes), market::Interval::Day1, info);
        const auto file = decodeBarFile(bytes);
        ASSERT_TRUE(file) << file.error().details;
        EXPECT_EQ(file->header.info.actions, sampleActions());
        EXPECT_EQ(file->header.info.adjustment, market::Adjustment::Raw);
        EXPECT_EQ(file->notes, notes);
    }
}

TEST(BarFile, TellsByItsHeaderAlone)
{
    const std::vector<std::byte> bytes = fourKibibytes();
    const auto first = std::span<const std::byte>(bytes).first(kBarFileHeader);
    const auto header = decodeBarFileHeader(first);
    ASSERT_TRUE(header) << header.error().details;
    EXPECT_EQ(header->symbol, symbolDigest(kSymbol));
    EXPECT_EQ(header->interval, market::Interval::Day1);
    EXPECT_EQ(header->info.fetchedAt, sampleInfo().fetchedAt);
    EXPECT_FALSE(decodeBarFileHeader(first.first(kBarFileHeader - 1)));
}

TEST(BarFile, ReadsBackAnEntryWithoutBarsSourceOrNotes)
{
    EntryInfo info;
    info.complete = true;
    const auto bytes = encodeBarFile(kSymbol, {}, market::Interval::Min1, info);
    EXPECT_EQ(bytes.size(), kHeader);
    const auto file = decodeBarFile(bytes);
    ASSERT_TRUE(file) << file.error().details;
    EXPECT_TRUE(file->bars.empty());
    EXPECT_TRUE(file->notes.empty());
    EXPECT_FALSE(file->header.info.source);
    EXPECT_TRUE(file->header.info.complete);
}

TEST(BarFile, LiesAsTheFormatPageSays)
{
    EntryInfo info = sampleInfo();
    info.actions = sampleActions();
    const market::CheckedBars bars = support::sampleBars(3, 1, sampleNotes());
    const auto bytes = encodeBarFile(kSymbol, bars, market::Interval::Day1, info);

    EXPECT_EQ(std::memcmp(bytes.data(), "TSBARS\0\0", 8), 0);
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, 8), 2U);
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, 12), 128U);
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 16), 3U);
    EXPECT_EQ(numberAt<std::uint8_t>(bytes, 24), 8U); // 1d
    EXPECT_EQ(numberAt<std::uint8_t>(bytes, 25), 4U); // has a source
    EXPECT_EQ(numberAt<std::uint8_t>(bytes, 26), 1U); // split-adjusted
    EXPECT_EQ(numberAt<std::uint8_t>(bytes, 27), 0U);
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, 28), 1260U);
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 32), 1234U);
    EXPECT_EQ(numberAt<std::int64_t>(bytes, 40), 1'700'000'000'123'456'789);
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 48), 42U);
    EXPECT_EQ(numberAt<std::int64_t>(bytes, 56), 1'700'000'001'500);
    EXPECT_EQ(numberAt<std::int64_t>(bytes, 64), 1'700'000'000);
    // Two notes: a count, then flag, time and text of 14 and of 0 characters. Two actions: a count,
    // then 24 bytes each.
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 72), 4U + (13 + 14) + 13 + 4 + 2 * 24);
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 80), info.fingerprint);
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 96), 1'700'000'000'000U); // epoch
    EXPECT_EQ(numberAt<std::uint64_t>(bytes, 104), base::checksum64(base::asBytes("AAPL")));

    EXPECT_EQ(numberAt<std::int64_t>(bytes, 128), 1'704'067'200); // 2024-01-01
    EXPECT_EQ(numberAt<double>(bytes, 128 + 3 * 8), bars.series.view().open[0]);
    EXPECT_EQ(numberAt<double>(bytes, 128 + 17 * 8), bars.series.view().volume[2]);
    const std::size_t notes = 128 + 3 * 48;
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, notes), 2U);
    EXPECT_EQ(numberAt<std::uint8_t>(bytes, notes + 4), 8U); // gap
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, notes + 13), 14U);
    EXPECT_EQ(std::memcmp(bytes.data() + notes + 17, "3 bars missing", 14), 0);
    const std::size_t actions = notes + 4 + (13 + 14) + 13;
    EXPECT_EQ(numberAt<std::uint32_t>(bytes, actions), 2U);
    EXPECT_EQ(numberAt<std::int64_t>(bytes, actions + 4), 1'704'067'200);
    EXPECT_EQ(numberAt<double>(bytes, actions + 12), 4.0);
    EXPECT_EQ(numberAt<double>(bytes, actions + 20), 0.0);
    EXPECT_EQ(numberAt<double>(bytes, actions + 24 + 20), 0.24);
}

TEST(BarFile, NoticesEveryFlippedBit)
{
    std::vector<std::byte> bytes = fourKibibytes();
    ASSERT_TRUE(decodeBarFile(bytes));
    std::size_t unnoticed = 0;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const std::byte mask{static_cast<std::uint8_t>(1U << (bit % 8))};
        bytes[bit / 8] ^= mask;
        unnoticed += codeOf(bytes) == base::ErrorCode::Corrupt ? 0U : 1U;
        bytes[bit / 8] ^= mask;
    }
    EXPECT_EQ(unnoticed, 0U);
}

TEST(BarFile, NoticesEveryCutAndWhatWasAppended)
{
    std::vector<std::byte> bytes = fourKibibytes();
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto file = decodeBarFile(std::span<const std::byte>(bytes).first(length));
        ASSERT_FALSE(file) << length;
        ASSERT_EQ(file.error().code, base::ErrorCode::Corrupt) << length;
    }
    bytes.push_back(std::byte{0});
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Corrupt);
}

TEST(BarFile, RefusesForgedSizesWithAValidChecksum)
{
    const std::vector<std::byte> good = fourKibibytes();
    const auto forge = [&good](std::size_t offset, auto value) {
        std::vector<std::byte> bytes = good;
        setNumber(bytes, offset, value);
        signHeader(bytes);
        return codeOf(bytes);
    };
    using Count = std::uint64_t;
    // 48 * count overflows to a small number in the second and third case.
    for (const Count count : {Count{81}, Count{1} << 60, (Count{1} << 60) + 1, ~Count{0}})
        EXPECT_EQ(forge(16, count), base::ErrorCode::Corrupt) << count;
    for (const Count size : {Count{0}, Count{127}, Count{129}, ~Count{0}})
        EXPECT_EQ(forge(72, size), base::ErrorCode::Corrupt) << size;
    EXPECT_EQ(forge(24, std::uint8_t{0}), base::ErrorCode::Corrupt);  // no interval
    EXPECT_EQ(forge(24, std::uint8_t{11}), base::ErrorCode::Corrupt); // no interval
    EXPECT_EQ(forge(25, std::uint8_t{1}), base::ErrorCode::Corrupt);  // no flag
    EXPECT_EQ(forge(25, std::uint8_t{8}), base::ErrorCode::Corrupt);  // no flag
    EXPECT_EQ(forge(26, std::uint8_t{3}), base::ErrorCode::Corrupt);  // no adjustment
    EXPECT_EQ(forge(56, std::int64_t{-1}), base::ErrorCode::Corrupt); // before 1970
    EXPECT_EQ(forge(64, INT64_MAX), base::ErrorCode::Corrupt);        // after 9999
}

TEST(BarFile, RefusesForgedNotesWithValidChecksums)
{
    const std::vector<std::byte> good = fourKibibytes();
    const std::size_t notes = kHeader + 80 * 48;
    const auto forge = [&good, notes](std::size_t offset, std::uint32_t value) {
        std::vector<std::byte> bytes = good;
        setNumber(bytes, notes + offset, value);
        setNumber(bytes, 88, base::checksum64(std::span<const std::byte>(bytes).subspan(notes)));
        signHeader(bytes);
        return codeOf(bytes);
    };
    EXPECT_EQ(forge(0, 1), base::ErrorCode::Internal); // unchanged: reads
    for (const std::uint32_t count : {0U, 2U, UINT32_MAX})
        EXPECT_EQ(forge(0, count), base::ErrorCode::Corrupt) << count;
    for (const std::uint32_t length : {0U, 82U, 84U, UINT32_MAX})
        EXPECT_EQ(forge(13, length), base::ErrorCode::Corrupt) << length;
    for (const std::uint32_t count : {0U, 2U, UINT32_MAX})
        EXPECT_EQ(forge(4 + 13 + 83, count), base::ErrorCode::Corrupt) << count;
}

TEST(BarFile, RefusesForgedActionsWithValidChecksums)
{
    const double kNan = std::numeric_limits<double>::quiet_NaN();
    const auto codeWith = [](std::vector<market::CorporateAction> actions) {
        EntryInfo info = sampleInfo();
        info.actions = std::move(actions);
        return codeOf(encodeBarFile(kSymbol, support::sampleBars(3), market::Interval::Day1, info));
    };
    const auto day = support::kSampleStart;
    EXPECT_EQ(codeWith({{day, 4, 0}, {day, 1, 0.2}}), base::ErrorCode::Internal); // reads
    for (const double ratio : {0.0, -1.0, kNan, std::numeric_limits<double>::infinity()})
        EXPECT_EQ(codeWith({{day, ratio, 0}}), base::ErrorCode::Corrupt) << ratio;
    EXPECT_EQ(codeWith({{day, 1, kNan}}), base::ErrorCode::Corrupt);
    EXPECT_EQ(codeWith({{day + std::chrono::days{1}, 2, 0}, {day, 2, 0}}),
              base::ErrorCode::Corrupt);
}

TEST(BarFile, TellsAnotherVersionFromDamage)
{
    std::vector<std::byte> bytes = fourKibibytes();
    setNumber(bytes, 8, std::uint32_t{3});
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Corrupt);
    signHeader(bytes);
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Unsupported);

    // The first version.
    setNumber(bytes, 8, std::uint32_t{1});
    signHeader(bytes);
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Unsupported);
    setNumber(bytes, 8, std::uint32_t{3});

    // A later version may have a larger header.
    setNumber(bytes, 12, std::uint32_t{256});
    signHeader(bytes, 256);
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Unsupported);
    setNumber(bytes, 8, std::uint32_t{2});
    signHeader(bytes, 256);
    EXPECT_EQ(codeOf(bytes), base::ErrorCode::Corrupt);
}

TEST(BarFile, RefusesAnyRubbish)
{
    base::SeededRandom random(3);
    for (int round = 0; round < 5000; ++round) {
        std::vector<std::byte> bytes = fourKibibytes();
        bytes.resize(16 + random.below(300));
        // Half of them keep the start of a real entry.
        for (std::size_t i = random.below(2) * 16; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::byte>(random.next());
        ASSERT_FALSE(decodeBarFile(bytes));
    }
}

} // namespace
} // namespace tapesift::cache
