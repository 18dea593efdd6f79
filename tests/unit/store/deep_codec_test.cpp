#include <bit>
#include <cstring>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

using analysis::DeepAnalysis;
using analysis::PartGrade;
using analysis::RiskLevels;
using analysis::ScorePart;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

void expectSame(const std::optional<RiskLevels>& a, const std::optional<RiskLevels>& b)
{
    ASSERT_EQ(a.has_value(), b.has_value());
    if (!a)
        return;
    EXPECT_EQ(a->side, b->side);
    EXPECT_EQ(a->entry, b->entry);
    EXPECT_EQ(a->stopLoss, b->stopLoss);
    EXPECT_EQ(a->takeProfit, b->takeProfit);
    EXPECT_EQ(a->riskReward, b->riskReward);
    EXPECT_EQ(a->stopBasis, b->stopBasis);
    EXPECT_EQ(a->targetBasis, b->targetBasis);
    EXPECT_EQ(a->atr, b->atr);
    EXPECT_TRUE(sameBits(a->support, b->support));
    EXPECT_TRUE(sameBits(a->resistance, b->resistance));
}

void expectSame(const DeepAnalysis& a, const DeepAnalysis& b)
{
    EXPECT_EQ(a.side, b.side);
    for (std::size_t i = 0; i < analysis::kScorePartCount; ++i) {
        EXPECT_TRUE(sameBits(a.score.parts[i].grade, b.score.parts[i].grade)) << i;
        EXPECT_TRUE(sameBits(a.score.parts[i].a, b.score.parts[i].a)) << i;
        EXPECT_TRUE(sameBits(a.score.parts[i].b, b.score.parts[i].b)) << i;
    }
    EXPECT_EQ(a.regime, b.regime);
    expectSame(a.longLevels, b.longLevels);
    expectSame(a.shortLevels, b.shortLevels);
    EXPECT_TRUE(sameBits(a.confluence.score, b.confluence.score));
    EXPECT_EQ(a.confluence.timeframes, b.confluence.timeframes);
    EXPECT_EQ(a.cycles, b.cycles);
    EXPECT_EQ(a.prediction, b.prediction);
    EXPECT_TRUE(sameBits(a.weightedReturn, b.weightedReturn));
    EXPECT_EQ(a.percentile, b.percentile);
}

// What is found for a symbol with hardly any bars.
DeepEntry emptyAnalysis()
{
    DeepAnalysis deep;
    deep.confluence.score = analysis::kNoGrade;
    deep.weightedReturn = analysis::kNoGrade;
    deep.rank(0);
    return {samples::key(3), std::move(deep), {}};
}

DeepEntry failedAnalysis()
{
    return {{},
            {},
            base::Error{base::ErrorCode::Unavailable, "No bars.", "status 503", "Try later.", 3}};
}

// Where the eight bytes of `number` stand.
std::size_t placeOf(double number, const std::vector<std::byte>& bytes)
{
    for (std::size_t at = 0; at + sizeof number <= bytes.size(); ++at) {
        if (std::memcmp(&bytes[at], &number, sizeof number) == 0)
            return at;
    }
    ADD_FAILURE() << "the number is not stored";
    return 0;
}

std::vector<std::byte> withNumber(std::vector<std::byte> bytes, std::size_t at, double number)
{
    std::memcpy(&bytes[at], &number, sizeof number);
    return bytes;
}

bool isCorrupt(const std::vector<std::byte>& bytes)
{
    const auto decoded = decodeDeepEntry(bytes);
    return !decoded && decoded.error().code == base::ErrorCode::Corrupt;
}

// A number of a deep result, and whether its header lets it be absent.
struct Number
{
    const char* name;
    double& (*of)(DeepAnalysis&);
    bool mayBeAbsent = false;
};

// clang-format off
const std::vector<Number> kNumbers = {
    {"weightedReturn", [](DeepAnalysis& d) -> double& { return d.weightedReturn; }, true},
    {"grade", [](DeepAnalysis& d) -> double& { return d.score[ScorePart::Trend].grade; }, true},
    {"a", [](DeepAnalysis& d) -> double& { return d.score[ScorePart::RiskReward].a; }, true},
    {"b", [](DeepAnalysis& d) -> double& { return d.score[ScorePart::Liquidity].b; }, true},
    {"confidence", [](DeepAnalysis& d) -> double& { return d.regime->confidence; }},
    {"adx", [](DeepAnalysis& d) -> double& { return d.regime->adx; }},
    {"slope", [](DeepAnalysis& d) -> double& { return d.regime->slope; }},
    {"volatilityPercentile",
     [](DeepAnalysis& d) -> double& { return d.regime->volatilityPercentile; }},
    {"entry", [](DeepAnalysis& d) -> double& { return d.longLevels->entry; }},
    {"stopLoss", [](DeepAnalysis& d) -> double& { return d.longLevels->stopLoss; }},
    {"takeProfit", [](DeepAnalysis& d) -> double& { return d.longLevels->takeProfit; }},
    {"riskReward", [](DeepAnalysis& d) -> double& { return d.shortLevels->riskReward; }},
    {"atr", [](DeepAnalysis& d) -> double& { return d.shortLevels->atr; }},
    {"support", [](DeepAnalysis& d) -> double& { return d.longLevels->support; }, true},
    {"resistance", [](DeepAnalysis& d) -> double& { return d.shortLevels->resistance; }, true},
    {"confluence", [](DeepAnalysis& d) -> double& { return d.confluence.score; }, true},
    {"timeframe score", [](DeepAnalysis& d) -> double& { return d.confluence.timeframes[1].score; }},
    {"timeframe strength",
     [](DeepAnalysis& d) -> double& { return d.confluence.timeframes[1].strength; }},
    {"period", [](DeepAnalysis& d) -> double& { return d.cycles[0].period; }},
    {"power", [](DeepAnalysis& d) -> double& { return d.cycles[0].power; }},
    {"amplitude", [](DeepAnalysis& d) -> double& { return d.cycles[0].amplitude; }},
    {"phase", [](DeepAnalysis& d) -> double& { return d.cycles[0].phase; }},
    {"significance", [](DeepAnalysis& d) -> double& { return d.cycles[0].significance; }},
    {"barsToTurn", [](DeepAnalysis& d) -> double& { return d.cycles[0].barsToTurn; }},
    {"probabilityUp", [](DeepAnalysis& d) -> double& { return d.prediction->probabilityUp; }},
    {"baseRate", [](DeepAnalysis& d) -> double& { return d.prediction->model.baseRate; }},
    {"auc", [](DeepAnalysis& d) -> double& { return d.prediction->model.auc; }},
    {"brier", [](DeepAnalysis& d) -> double& { return d.prediction->model.brier; }},
    {"brierBaseline", [](DeepAnalysis& d) -> double& { return d.prediction->model.brierBaseline; }},
};
// clang-format on

// samples::deepEntry(0) with the key 00 01 ... 0f, put together from the layout in
// docs/database.md by Python's struct.pack.
constexpr std::string_view kGolden =
    "000102030405060708090a0b0c0d0e0f0102020f00000000000029c0080000000000000000000000000000e0"
    "3f0000000000000080000000000000b03f000000000000f83f000000000000f0bf000000000000c03f000000"
    "000000044000000000000000c0000000000000f87f000000000000f87f000000000000f87f000000000000d0"
    "3f000000000000124000000000000010c0000000000000d43f000000000000164000000000000014c0000000"
    "000000dc3f0000000000001e400000000000001cc0000000000000e03f000000000000214000000000000020"
    "c004000000000000e83f030000000000803f40000000000000b0bf00000000006058400c0000000000000000"
    "0059400000000000c057400000000000805b400000000000000040020100000000000004400000000000a057"
    "40000000000000f87f00000000000059400000000000005a4000000000000057400000000000000040010200"
    "00000000000440000000000000f87f0000000000205a40000000000000e0bf020802000000000000d8bf0000"
    "000000c04240f40100000901000000000000e8bf0000000000c0524068000000010000000000803940000000"
    "000000e03f000000000000c03f000000000000f8bf000000000000ee3f020000000000001940000000000000"
    "e23f140000006762742d3161326233633464356536663761386205000000000000000000e13f000000000080"
    "e23fb81e85eb51b8ce3fac1c5a643bdfcf3f01";

} // namespace

TEST(DeepCodec, KeepsEveryPartToTheBit)
{
    const DeepEntry entry = samples::deepEntry(3);
    const auto decoded = decodeDeepEntry(encodeDeepEntry(entry));
    ASSERT_TRUE(decoded) << base::describe(decoded.error());
    EXPECT_EQ(decoded->key, entry.key);
    EXPECT_FALSE(decoded->error);
    ASSERT_TRUE(decoded->analysis);
    expectSame(*decoded->analysis, *entry.analysis);
}

TEST(DeepCodec, WritesTheDocumentedLayout)
{
    DeepEntry entry = samples::deepEntry(0);
    for (std::size_t i = 0; i < entry.key.size(); ++i)
        entry.key[i] = static_cast<std::byte>(i);
    std::string written;
    for (const std::byte byte : encodeDeepEntry(entry))
        written += fmt::format("{:02x}", std::to_integer<int>(byte));
    EXPECT_EQ(written, kGolden);
}

TEST(DeepCodec, KeepsAnAnalysisThatCouldTellNothing)
{
    const DeepEntry entry = emptyAnalysis();
    const auto decoded = decodeDeepEntry(encodeDeepEntry(entry));
    ASSERT_TRUE(decoded) << base::describe(decoded.error());
    ASSERT_TRUE(decoded->analysis);
    expectSame(*decoded->analysis, *entry.analysis);
    EXPECT_TRUE(decoded->analysis->hasTooLittleHistory());
}

TEST(DeepCodec, KeepsFailuresAndSymbolsWithNothingToDeepen)
{
    const auto failed = decodeDeepEntry(encodeDeepEntry(failedAnalysis()));
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->error, failedAnalysis().error);
    EXPECT_FALSE(failed->analysis);

    // Key, version and content alone.
    const auto bytes = encodeDeepEntry({});
    EXPECT_EQ(bytes.size(), 18U);
    const auto nothing = decodeDeepEntry(bytes);
    ASSERT_TRUE(nothing);
    EXPECT_EQ(nothing->key, ReuseKey{});
    EXPECT_FALSE(nothing->error);
    EXPECT_FALSE(nothing->analysis);
}

TEST(DeepCodec, LeavesOutThePlaceInTheUniverse)
{
    DeepEntry entry = samples::deepEntry(3);
    const auto unranked = encodeDeepEntry(entry);
    entry.analysis->rank(80);
    EXPECT_EQ(encodeDeepEntry(entry), unranked);
    const auto decoded = decodeDeepEntry(unranked);
    ASSERT_TRUE(decoded && decoded->analysis);
    EXPECT_EQ(decoded->analysis->percentile, 0);
    EXPECT_TRUE(std::isnan(decoded->analysis->score[ScorePart::RelativeStrength].grade));
    EXPECT_EQ(decoded->analysis->score[ScorePart::RelativeStrength].b, -15.5);
}

TEST(DeepCodec, ReservesExactlyWhatItWrites)
{
    for (const DeepEntry& entry : {samples::deepEntry(1), emptyAnalysis(), failedAnalysis()}) {
        const auto bytes = encodeDeepEntry(entry);
        EXPECT_EQ(bytes.capacity(), bytes.size());
    }
}

TEST(DeepCodec, IsCorruptWhenCutAnywhereOrTooLong)
{
    for (const DeepEntry& entry : {samples::deepEntry(1), emptyAnalysis(), failedAnalysis()}) {
        auto bytes = encodeDeepEntry(entry);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            ASSERT_TRUE(isCorrupt({bytes.begin(), bytes.begin() + std::ptrdiff_t(size)})) << size;
        bytes.push_back(std::byte{0});
        EXPECT_TRUE(isCorrupt(bytes));
    }
}

// What can be read at all is written again as it was: no field is lost or made up.
TEST(DeepCodec, SurvivesAnyBytes)
{
    base::SeededRandom random(11);
    const auto good = encodeDeepEntry(samples::deepEntry(1));
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = good;
        const std::size_t first = random.below(bytes.size());
        const std::size_t count = random.below(16);
        for (std::size_t i = first; i < std::min(first + count, bytes.size()); ++i)
            bytes[i] = static_cast<std::byte>(random.below(256));
        const auto decoded = decodeDeepEntry(bytes);
        if (!decoded || decoded->error)
            continue;
        ++readable;
        ASSERT_EQ(encodeDeepEntry(*decoded), bytes);
    }
    EXPECT_GT(readable, 1'000);
}

TEST(DeepCodec, RefusesNumbersThatAreNotFiniteButTakesAbsentOnes)
{
    constexpr double kMarker = 1234.5678;
    for (const Number& number : kNumbers) {
        SCOPED_TRACE(number.name);
        DeepEntry entry = samples::deepEntry(1);
        number.of(*entry.analysis) = kMarker;
        const auto bytes = encodeDeepEntry(entry);
        const std::size_t at = placeOf(kMarker, bytes);
        EXPECT_TRUE(isCorrupt(withNumber(bytes, at, kInfinity)));
        EXPECT_TRUE(isCorrupt(withNumber(bytes, at, -kInfinity)));
        EXPECT_EQ(isCorrupt(withNumber(bytes, at, std::nan(""))), !number.mayBeAbsent);
    }
}

TEST(DeepCodec, KeepsAnAnalysisThatIsNotFiniteAsAFaultOfTheProgram)
{
    for (const Number& number : kNumbers) {
        SCOPED_TRACE(number.name);
        DeepEntry entry = samples::deepEntry(1);
        number.of(*entry.analysis) = kInfinity;
        const auto decoded = decodeDeepEntry(encodeDeepEntry(entry));
        ASSERT_TRUE(decoded) << base::describe(decoded.error());
        EXPECT_EQ(decoded->key, ReuseKey{});
        EXPECT_FALSE(decoded->analysis);
        ASSERT_TRUE(decoded->error);
        EXPECT_EQ(decoded->error->code, base::ErrorCode::Internal);
    }
}

TEST(DeepCodec, RefusesUnknownValues)
{
    using namespace analysis;
    // Each pair differs in one value: the first and the last of its enum.
    struct Choice
    {
        const char* name;
        void (*set)(DeepAnalysis&, bool last);
        int beyond; // the last one's number and one
    };
    const std::vector<Choice> choices = {
        {"side", [](DeepAnalysis& d, bool last) { d.side = last ? Side::Short : Side::Long; }, 3},
        {"regime",
         [](DeepAnalysis& d, bool last) {
             d.regime->regime = last ? Regime::Volatile : Regime::Bull;
         },
         5},
        {"volatility",
         [](DeepAnalysis& d, bool last) {
             d.regime->volatility = last ? VolatilityLevel::High : VolatilityLevel::Low;
         },
         4},
        {"stopBasis",
         [](DeepAnalysis& d, bool last) {
             d.longLevels->stopBasis = last ? LevelBasis::Swing : LevelBasis::Atr;
         },
         3},
        {"targetBasis",
         [](DeepAnalysis& d, bool last) {
             d.shortLevels->targetBasis = last ? LevelBasis::Swing : LevelBasis::Atr;
         },
         3},
        {"interval",
         [](DeepAnalysis& d, bool last) {
             d.confluence.timeframes[0].interval =
                 last ? market::Interval::Month1 : market::Interval::Min1;
         },
         11},
        {"signal",
         [](DeepAnalysis& d, bool last) {
             d.confluence.timeframes[0].signal = last ? Signal::StrongBuy : Signal::StrongSell;
         },
         6},
        {"turn",
         [](DeepAnalysis& d, bool last) { d.cycles[0].nextTurn = last ? Turn::Bottom : Turn::Top; },
         3},
    };
    for (const Choice& choice : choices) {
        SCOPED_TRACE(choice.name);
        DeepEntry first = samples::deepEntry(1);
        DeepEntry last = samples::deepEntry(1);
        choice.set(*first.analysis, false);
        choice.set(*last.analysis, true);
        auto bytes = encodeDeepEntry(first);
        const auto other = encodeDeepEntry(last);
        const auto [here, there] = std::mismatch(bytes.begin(), bytes.end(), other.begin());
        ASSERT_NE(here, bytes.end());
        EXPECT_EQ(std::to_integer<int>(*there), choice.beyond - 1);
        for (const int value : {0, choice.beyond, 255}) {
            *here = static_cast<std::byte>(value);
            EXPECT_TRUE(isCorrupt(bytes)) << value;
        }
    }
}

TEST(DeepCodec, RefusesAnotherLayoutAndUnknownContent)
{
    const auto good = encodeDeepEntry(samples::deepEntry(1));
    constexpr std::size_t kVersion = 16;
    constexpr std::size_t kContent = 17;
    constexpr std::size_t kParts = 19;
    constexpr std::size_t kScoreParts = 28;
    for (const std::size_t at : {kVersion, kContent, kParts, kScoreParts}) {
        auto bytes = good;
        bytes[at] = std::byte{0xff};
        EXPECT_TRUE(isCorrupt(bytes)) << at;
    }
    auto bytes = good;
    bytes.back() = std::byte{2}; // the flag of the model's edge
    EXPECT_TRUE(isCorrupt(bytes));
}

} // namespace tapesift::store
